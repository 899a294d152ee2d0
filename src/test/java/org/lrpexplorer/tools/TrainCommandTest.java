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

/** What {@code samples train} says when it cannot begin. */
class TrainCommandTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    private int train(String... options) {
        return new CommandLine(new TrainCommand(Runnable::run))
                .setErr(new PrintWriter(errors))
                .execute(options);
    }

    @Test
    void anUnknownNetworkIsAnsweredWithTheKnownOnes() {
        int code = train("--network", "vgg", "--out", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString().strip())
                .startsWith("There is no bundled network vgg; the names are cifar10-conv-bn, ")
                .doesNotContain("\n");
    }

    @Test
    void theFolderOfImagesIsAskedFor() {
        int code = train("--network", "cifar10-conv-bn", "--out", folder.toString());

        assertThat(code).isNotZero();
        assertThat(errors.toString()).contains("needs --cifar with the folder of its images");
    }

    @Test
    void missingImagesAreNamed() {
        int code = train(
                "--network", "mnist-dense-bn", "--mnist", folder.resolve("none").toString(), "--out", "out");

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString().strip())
                .contains("t10k-images-idx3-ubyte.gz")
                .doesNotContain("\n");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamedBeforeTheTraining() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        int code = train(
                "--network", "shapes-conv-bn", "--out", file.resolve("inside").toString());

        assertThat(code).isEqualTo(1);
        assertThat(errors.toString().strip())
                .contains("inside cannot be made")
                .endsWith("choose a folder that you may write to.");
    }
}
