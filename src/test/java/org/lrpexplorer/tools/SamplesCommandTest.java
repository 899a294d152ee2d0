package org.lrpexplorer.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SamplesCommandTest {
    private final StringWriter printed = new StringWriter();

    @Test
    void generateWritesBothDatasets(@TempDir Path folder) {
        assertThat(run("generate", "--out", folder.toString())).isZero();
        assertThat(folder.resolve("digits/digits-test-images-idx3-ubyte.gz")).isNotEmptyFile();
        assertThat(folder.resolve("shapes/test_batch.bin")).hasSize(1000 * 3073);
    }

    @Test
    void generateSaysInOneSentenceThatTheFolderCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThat(run("generate", "--out", file.toString())).isEqualTo(1);
        assertThat(printed.toString()).contains(file.toString()).contains("choose a folder");
    }

    @Test
    void withoutASubcommandItSaysWhatToName() {
        assertThat(run()).isEqualTo(2);
        assertThat(printed.toString()).contains("samples generate --out DIR");
    }

    private int run(String... arguments) {
        PrintWriter writer = new PrintWriter(printed, true);
        return new CommandLine(new SamplesCommand())
                .setOut(writer)
                .setErr(writer)
                .execute(arguments);
    }
}
