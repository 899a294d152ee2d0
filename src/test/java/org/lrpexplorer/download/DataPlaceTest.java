package org.lrpexplorer.download;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.files.HomeSystem;

class DataPlaceTest {

    @Test
    void eachSystemHasItsPlace() {
        assertThat(DataPlace.folder("", new HomeSystem("Linux", Map.of(), "/home/ada")))
                .contains(Path.of("/home/ada/.local/share/lrp-explorer/datasets"));
        assertThat(DataPlace.folder("", new HomeSystem("Linux", Map.of("XDG_DATA_HOME", "/data"), "/home/ada")))
                .contains(Path.of("/data/lrp-explorer/datasets"));
        assertThat(DataPlace.folder("", new HomeSystem("Linux", Map.of("XDG_DATA_HOME", "data"), "/home/ada")))
                .as("a relative one does not count")
                .contains(Path.of("/home/ada/.local/share/lrp-explorer/datasets"));
        assertThat(DataPlace.folder("", new HomeSystem("Mac OS X", Map.of(), "/Users/ada")))
                .contains(Path.of("/Users/ada/Library/Application Support/LRP Explorer/datasets"));
        assertThat(DataPlace.folder("", new HomeSystem("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/ada")))
                .contains(Path.of("/local/LRP Explorer/datasets"));
        assertThat(DataPlace.folder("/named", new HomeSystem("Linux", Map.of("XDG_DATA_HOME", "/data"), "/home/ada")))
                .contains(Path.of("/named"));
    }
}
