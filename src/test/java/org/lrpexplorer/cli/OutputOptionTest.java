package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.Npz;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;

/** {@code --output} of a file that gives out two vectors, of 10 and of 4 values. */
class OutputOptionTest {

    private static final String DIGITS = "datasets/digits";

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private String file;

    @BeforeEach
    void write() {
        file = new OnnxFileBuilder(13, -1, 1, 28, 28)
                .weights("w", 784, 10)
                .weights("v", 784, 4)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "digit")
                .node("MatMul", List.of("flat", "v"), "style")
                .output("digit")
                .output("style")
                .save(folder)
                .toString();
    }

    private int run(String... arguments) {
        return RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(arguments);
    }

    @Test
    void theChosenOutputIsExplained() {
        String out = folder.resolve("out.npz").toString();

        assertThat(run(
                        "explain",
                        "--network",
                        file,
                        "--output",
                        "style",
                        "--dataset",
                        DIGITS,
                        "--index",
                        "0",
                        "--out",
                        out))
                .as(errors.toString())
                .isZero();

        assertThat(Npz.read(Path.of(out)).shape("logits")).containsExactly(1, 4);
        assertThat(printed.toString()).contains("'style' is explained");
    }

    @Test
    void anOutputThatIsNotThereIsAnsweredByTheNames() {
        assertThat(run("inspect", file, "--output", "class")).isEqualTo(1);

        assertThat(errors.toString()).contains("it has no output 'class'; its outputs are 'digit', 'style'.");
    }

    @Test
    void theReportListsAllOutputsAndMarksTheOneThatIsExplained() throws JsonProcessingException {
        assertThat(run("inspect", file)).isZero();
        assertThat(printed.toString()).containsPattern("outputs +digit \\(explained\\), style");

        printed.getBuffer().setLength(0);
        assertThat(run("inspect", file, "--output", "style", "--json")).isZero();
        assertThat(new ObjectMapper()
                        .readTree(printed.toString())
                        .get("outputs")
                        .toString())
                .isEqualTo("[{\"name\":\"digit\",\"explained\":false},{\"name\":\"style\",\"explained\":true}]");
    }
}
