package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What {@code explain} notes of relevance that is not sound. */
class SampleChecksTest {

    private static final Path BUNDLED = Path.of("assets/networks/mnist-conv-bn.onnx");
    private static final Path DIGITS = Path.of("datasets/digits");

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private int explain(Object... arguments) {
        List<String> all = new ArrayList<>(List.of("explain"));
        Arrays.stream(arguments).map(String::valueOf).forEach(all::add);
        CommandLine line = RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true));
        return line.execute(all.toArray(String[]::new));
    }

    private String note(String beginning) {
        return printed.toString()
                .lines()
                .filter(line -> line.startsWith("notes") && line.contains(beginning))
                .findFirst()
                .orElse("");
    }

    @Test
    void relevanceThatIsNotSoundIsOneNoteWithACountItsOriginAndWhatHelps() {
        assertThat(explain(
                        "--network",
                        BUNDLED,
                        "--dataset",
                        DIGITS,
                        "--index",
                        "0..4",
                        "--composite",
                        "LRP0",
                        "--batchnorm",
                        "pass",
                        "--out",
                        folder.resolve("out.npz")))
                .as(errors.toString())
                .isZero();

        assertThat(note("Relevance"))
                .containsPattern(
                        "Relevance is not sound \\(raw\\) in [345] of 5 samples\\. In the first, row [01] of the"
                                + " archive, Σ\\|R\\| reaches [\\d.e]+ × the explained score, from 'conv\\d' back to the input\\.")
                .contains("EpsilonPlusFlat avoids it.", "It begins at 'conv", "(LRP0)", "the normalisation 'bn");
    }

    @Test
    void relevanceThatIsSoundIsNotSpokenOf() {
        assertThat(explain(
                        "--network",
                        BUNDLED,
                        "--dataset",
                        DIGITS,
                        "--index",
                        "0..1",
                        "--composite",
                        "LRP0",
                        "--out",
                        folder.resolve("out.npz")))
                .as(errors.toString())
                .isZero();

        assertThat(note("Relevance")).isEmpty();
    }

    @Test
    void ofASingleSampleNoCountIsGiven() {
        assertThat(explain(
                        "--network",
                        BUNDLED,
                        "--dataset",
                        DIGITS,
                        "--index",
                        "0",
                        "--composite",
                        "LRP0",
                        "--batchnorm",
                        "pass",
                        "--out",
                        folder.resolve("out.npz")))
                .as(errors.toString())
                .isZero();

        assertThat(note("Relevance")).contains("Relevance is not sound (raw): Σ|R| reaches");
    }
}
