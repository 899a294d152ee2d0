package org.lrpexplorer.explore.remember;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.files.HomeSystem;

class MemoryPlaceTest {

    @ParameterizedTest
    @CsvSource({
        "Linux, XDG_CONFIG_HOME, /conf, /conf/lrp-explorer/session.json",
        "Linux, XDG_CONFIG_HOME, relative, /home/me/.config/lrp-explorer/session.json",
        "Linux, OTHER, x, /home/me/.config/lrp-explorer/session.json",
        "Mac OS X, OTHER, x, /home/me/Library/Application Support/LRP Explorer/session.json",
        "Windows 11, APPDATA, /roaming, /roaming/LRP Explorer/session.json"
    })
    void eachSystemHasItsFolder(String system, String variable, String value, Path expected) {
        assertThat(MemoryPlace.file("", new HomeSystem(system, Map.of(variable, value), "/home/me")))
                .contains(expected);
    }

    @Test
    void aNamedFolderCountsBeforeAllOthers() {
        assertThat(MemoryPlace.file("/mine", new HomeSystem("Linux", Map.of("XDG_CONFIG_HOME", "/conf"), "/home/me")))
                .contains(Path.of("/mine/session.json"));
    }

    @Test
    void aFolderThatNoSystemHasIsNone() {
        assertThat(MemoryPlace.file("a\0b", new HomeSystem("Linux", Map.of(), "/home/me")))
                .isEmpty();
    }
}
