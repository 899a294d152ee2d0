package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.explore.DigitFolder;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.survey.CachePlace;

/** The table of a dataset from the command line. */
class SurveyCommandTest {

    private static final BundledFiles BUNDLED = new BundledFiles(Bundled.in(Path.of("")));

    private StringWriter printed;
    private StringWriter errors;

    @TempDir
    private Path folder;

    private Path pictures;

    @BeforeEach
    void write() {
        System.setProperty(CachePlace.PROPERTY, folder.resolve("cache").toString());
        pictures = DigitFolder.write(folder.resolve("digits"), 12);
    }

    @AfterEach
    void forget() {
        System.clearProperty(CachePlace.PROPERTY);
    }

    private int run(Object... arguments) {
        printed = new StringWriter();
        errors = new StringWriter();
        return RootCommand.line(Runnable::run, BUNDLED)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(folder.resolve(name));
    }

    @Test
    void everySampleHasALineAndWhatWasKeptGivesTheSameBytes() throws IOException {
        Path first = folder.resolve("first.csv");
        assertThat(run("survey", "--network", "mnist-conv-bn", "--dataset", pictures, "--out", first))
                .as(errors.toString())
                .isZero();
        assertThat(printed.toString())
                .startsWith("12 of 12 samples written to ")
                .contains("; 3 are predicted to be another class than the dataset says.");
        assertThat(lines("first.csv")).hasSize(13);
        assertThat(lines("first.csv").get(0)).startsWith("index,file,label,predicted,confidence,verdict,rawSum,");
        assertThat(folder.resolve("cache")).isNotEmptyDirectory();

        assertThat(run("survey", "--network", "mnist-conv-bn", "--dataset", pictures, "--out", first))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("is there already; name another file, or --force to replace it.");
        byte[] before = Files.readAllBytes(first);
        assertThat(run("survey", "--network", "mnist-conv-bn", "--dataset", pictures, "--out", first, "--force"))
                .isZero();
        assertThat(Files.readAllBytes(first)).isEqualTo(before);
    }

    @Test
    void onlyPredictionsOfWhatIsWrongSortedByConfidence() throws IOException {
        assertThat(run(
                        "survey",
                        "--network",
                        "mnist-conv-bn",
                        "--dataset",
                        pictures,
                        "--predictions",
                        "--wrong",
                        "--sort",
                        "-confidence",
                        "--no-cache",
                        "--out",
                        folder.resolve("wrong.json")))
                .as(errors.toString())
                .isZero();
        assertThat(lines("wrong.json")).hasSize(3).allSatisfy(line -> assertThat(line)
                .contains("\"file\":")
                .contains("wrong-")
                .doesNotContain("rawSum"));
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void aPictureThatCannotBeReadHasALineThatSaysWhy() throws IOException {
        Files.write(pictures.resolve("0").resolve("broken.png"), new byte[] {1});
        assertThat(run(
                        "survey",
                        "--network",
                        "mnist-dense-bn",
                        "--dataset",
                        pictures,
                        "--predictions",
                        "--out",
                        folder.resolve("table.csv")))
                .isEqualTo(ExplainCommand.INCOMPLETE);
        assertThat(printed.toString()).contains(", and 1 cannot be read or explained.");
        assertThat(lines("table.csv")).anySatisfy(line -> assertThat(line).contains("broken.png cannot be decoded"));
    }

    @Test
    void whatCannotBeIsOneSentence() {
        assertThat(run(
                        "survey",
                        "--network",
                        "mnist-conv-bn",
                        "--dataset",
                        "digits",
                        "--sort",
                        "x",
                        "--out",
                        folder.resolve("a.csv")))
                .isEqualTo(2);
        assertThat(errors.toString()).startsWith("'x' is no column; sort by one of index, file, label, ");
        assertThat(run(
                        "survey",
                        "--network",
                        "mnist-conv-bn",
                        "--dataset",
                        "digits",
                        "--target",
                        "77",
                        "--out",
                        folder.resolve("a.csv")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("77");
        assertThat(run(
                        "survey",
                        "--network",
                        "mnist-conv-bn",
                        "--dataset",
                        "digits",
                        "--out",
                        folder.resolve("no").resolve("a.csv")))
                .isEqualTo(2);
        assertThat(errors.toString()).contains("its folder does not exist; create it first.");
    }
}
