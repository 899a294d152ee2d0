package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamedFilesTest {

    @Test
    void filesThatAreThereAreOpenedAndCommandsStayCommands() {
        assertThat(NamedFiles.of("pom.xml", "src")).containsExactly(Path.of("pom.xml"), Path.of("src"));
        assertThat(NamedFiles.of()).isEmpty();
        assertThat(NamedFiles.of("pom.xml", "--help")).isEmpty();
        assertThat(NamedFiles.of("no such file", "\0")).isEmpty();
        assertThat(Path.of("datasets")).exists();
        assertThat(NamedFiles.of("datasets")).isEmpty();
    }
}
