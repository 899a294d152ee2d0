package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.onnx.OnnxFileBuilder;
import org.lrpexplorer.open.Bundled;

/** The planted Clever Hans, found from the command line. */
class ClustersCommandTest {

    private static final BundledFiles BUNDLED = new BundledFiles(Bundled.in(Path.of("")));

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... more) {
        String[] common = {
            "clusters", "--network", "marked-digits-conv-bn", "--dataset", "marked-digits", "--composite", "Epsilon"
        };
        String[] all = Arrays.copyOf(common, common.length + more.length);
        System.arraycopy(more, 0, all, common.length, more.length);
        return RootCommand.line(Runnable::run, BUNDLED)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all);
    }

    @Test
    void withLrpEpsilonFusedShowsTheMarkedImagesAndRawDoesNot() throws IOException {
        Path json = folder.resolve("clusters.json");
        Path csv = folder.resolve("members.csv");
        Path figure = folder.resolve("clusters.pdf");

        int code = run(
                "--class",
                "3",
                "--images",
                "100",
                "--out",
                json.toString(),
                "--csv",
                csv.toString(),
                "--figure",
                figure.toString());

        assertThat(code).as(errors.toString()).isZero();
        assertThat(printed.toString())
                .contains("Raw, Epsilon: 100 images of 3, one cluster", "Fused, Epsilon: 100 images of 3, 2 clusters")
                .contains("are grouped differently: adjusted Rand index 0.00");
        assertThat(Files.readString(json)).contains("\"adjustedRandIndex\" : 0.0");
        assertThat(Files.readAllLines(csv)).hasSize(201);
        assertThat(figure).isNotEmptyFile();
    }

    @Test
    void theClassOfASingleOutputIsNamedThoughItStandsSecondInTheCard() {
        Path file = new OnnxFileBuilder(13, -1, 1, 28, 28)
                .weights("w", 784, 1)
                .node("Flatten", List.of("x"), "flat")
                .node("MatMul", List.of("flat", "w"), "y")
                .output("y")
                .save(folder);
        InputSpec input = InputSpec.zeroToOne(1, 28, 28);
        CardFiles.write(new NetworkCard("one", "", List.of("8", "3"), input, null), CardFiles.beside(file));

        int code = RootCommand.line(Runnable::run, BUNDLED)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(
                        "clusters",
                        "--network",
                        file.toString(),
                        "--dataset",
                        "marked-digits",
                        "--class",
                        "3",
                        "--images",
                        "10");

        assertThat(code).as(errors.toString()).isZero();
        assertThat(printed.toString()).contains("10 images of 3");
    }

    @Test
    void whatIsNotAClassOrAGroupingIsSaid() {
        assertThat(run("--class", "horse")).isEqualTo(1);
        assertThat(run("--class", "3", "--grouping", "dbscan")).isEqualTo(2);
        assertThat(errors.toString()).contains("'horse' is not a class", "spectral, kmeans");
    }

    @Test
    void aFileInAFolderThatIsNotThereIsRefusedBeforeAnythingIsComputed() {
        String nowhere = folder.resolve("none/members.csv").toString();
        assertThat(run("--class", "3", "--csv", nowhere)).isEqualTo(2);
        assertThat(errors.toString()).contains(nowhere + " cannot be written because its folder does not exist");
    }
}
