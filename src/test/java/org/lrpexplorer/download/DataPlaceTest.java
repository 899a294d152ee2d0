package org.lrpexplorer.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataPlaceTest {

    @Test
    void eachSystemHasItsPlace() {
        assertThat(DataPlace.folder("", Map.of(), "Linux", "/home/ada"))
                .contains(Path.of("/home/ada/.local/share/lrp-explorer/datasets"));
        assertThat(DataPlace.folder("", Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/ada"))
                .contains(Path.of("/data/lrp-explorer/datasets"));
        assertThat(DataPlace.folder("", Map.of("XDG_DATA_HOME", "data"), "Linux", "/home/ada"))
                .as("a relative one does not count")
                .contains(Path.of("/home/ada/.local/share/lrp-explorer/datasets"));
        assertThat(DataPlace.folder("", Map.of(), "Mac OS X", "/Users/ada"))
                .contains(Path.of("/Users/ada/Library/Application Support/LRP Explorer/datasets"));
        assertThat(DataPlace.folder("", Map.of("LOCALAPPDATA", "/local"), "Windows 11", "/ada"))
                .contains(Path.of("/local/LRP Explorer/datasets"));
        assertThat(DataPlace.folder("/named", Map.of("XDG_DATA_HOME", "/data"), "Linux", "/home/ada"))
                .contains(Path.of("/named"));
    }
}
