package org.lrpexplorer.explore.remember;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(MemoryPlace.file("", Map.of(variable, value), system, "/home/me"))
                .contains(expected);
    }

    @Test
    void aNamedFolderCountsBeforeAllOthers() {
        assertThat(MemoryPlace.file("/mine", Map.of("XDG_CONFIG_HOME", "/conf"), "Linux", "/home/me"))
                .contains(Path.of("/mine/session.json"));
    }

    @Test
    void aFolderThatNoSystemHasIsNone() {
        assertThat(MemoryPlace.file("a\0b", Map.of(), "Linux", "/home/me")).isEmpty();
    }
}
