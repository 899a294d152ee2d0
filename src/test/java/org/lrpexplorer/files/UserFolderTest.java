package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserFolderTest {

    @ParameterizedTest
    @CsvSource({
        "STATE, Linux, XDG_STATE_HOME, /state, /state/lrp-explorer",
        "STATE, Linux, XDG_STATE_HOME, relative, /home/a/.local/state/lrp-explorer",
        "STATE, Mac OS X, OTHER, x, /home/a/Library/Logs/LRP Explorer",
        "STATE, Windows 11, LOCALAPPDATA, /local, /local/LRP Explorer/Logs",
        "STATE, Windows 11, OTHER, x, /home/a/.local/state/lrp-explorer",
        "CONFIG, Windows 11, LOCALAPPDATA, /local, /home/a/.config/lrp-explorer",
        "CONFIG, Windows 11, APPDATA, /roaming, /roaming/LRP Explorer",
        "CACHE, Linux, XDG_DATA_HOME, /data, /home/a/.cache/lrp-explorer",
        "DATA, Linux, XDG_DATA_HOME, /data, /data/lrp-explorer"
    })
    void eachSystemHasItsPlaces(UserFolder folder, String system, String variable, String value, Path expected) {
        assertThat(folder.on(new HomeSystem(system, Map.of(variable, value), "/home/a"), ""))
                .contains(expected);
    }

    @Test
    void aNamedFolderCountsBeforeAllOthers() {
        assertThat(UserFolder.CACHE.on(new HomeSystem("Linux", Map.of(), "/home/a"), "/mine"))
                .contains(Path.of("/mine"));
    }

    @Test
    void whatNoFolderCanBeCalledIsNone() {
        HomeSystem system = new HomeSystem("Linux", Map.of("XDG_DATA_HOME", "a\0b"), "/home/a");
        assertThat(UserFolder.DATA.on(system, "")).isEmpty();
        assertThat(UserFolder.CACHE.on(system, "a\0b")).isEmpty();
    }
}
