package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.Npz;
import org.lrpexplorer.files.NpyFiles;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;

/** {@code --split}: a sum of 44·x and −43·x, which is 5 for an input of 5. */
class SplitCommandTest {
    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private Path network;
    private Path input;

    @BeforeEach
    void write() throws IOException {
        network = new OnnxFileBuilder(13, 1, 1, 1, 1)
                .weights("w1", new float[] {44}, 1, 1, 1, 1)
                .weights("w2", new float[] {-43}, 1, 1, 1, 1)
                .node("Conv", List.of("x", "w1"), "up")
                .node("Conv", List.of("x", "w2"), "down")
                .node("Add", List.of("up", "down"), "sum")
                .node("Flatten", List.of("sum"), "y")
                .output("y")
                .save(folder);
        input = NpyFiles.singles(folder.resolve("x.npy"), "1, 1, 1, 1", 5);
    }

    private int run(Object... arguments) {
        return RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private int explain(Path out, Object... more) {
        List<Object> all = new ArrayList<>(
                List.of("explain", "--network", network, "--input", input, "--composite", "LRP0", "--out", out));
        all.addAll(Arrays.asList(more));
        return run(all.toArray());
    }

    @ParameterizedTest
    @CsvSource({"proportional, 220, -215", "symmetric, 2.5, 2.5", "absolute, 2.5287356, 2.4712644"})
    void branchesGetWhatTheSplitGivesThem(String split, double up, double down) {
        Path out = folder.resolve("out.npz");

        assertThat(explain(out, "--split", split)).as(errors.toString()).isZero();

        Npz arrays = Npz.read(out);
        assertThat((double) arrays.floats("tensor/up")[0]).isCloseTo(up, within(1e-4));
        assertThat((double) arrays.floats("tensor/down")[0]).isCloseTo(down, within(1e-4));
    }

    @Test
    void withoutItSumsSplitAsTheCompositeSays() {
        Path usual = folder.resolve("usual.npz");
        Path asked = folder.resolve("asked.npz");

        assertThat(explain(usual)).isZero();
        assertThat(explain(asked, "--split", "proportional")).isZero();

        assertThat(Npz.read(asked).floats("tensor/up"))
                .isEqualTo(Npz.read(usual).floats("tensor/up"));
    }

    @Test
    void theRunSaysWhichSplitItHad() {
        assertThat(explain(folder.resolve("out.npz"), "--split", "symmetric")).isZero();

        assertThat(printed.toString()).containsIgnoringCase("symmetric");
    }

    @Test
    void inspectShowsTheRuleThatTheSumGets() {
        assertThat(run("inspect", network, "--split", "absolute"))
                .as(errors.toString())
                .isZero();

        assertThat(printed.toString()).contains("AbsoluteSplit");
    }

    @Test
    void anotherWordIsRefusedWithTheOnesThereAre() {
        assertThat(explain(folder.resolve("out.npz"), "--split", "half")).isEqualTo(2);

        assertThat(errors.toString()).contains("'half'", "proportional", "symmetric", "absolute");
    }
}
