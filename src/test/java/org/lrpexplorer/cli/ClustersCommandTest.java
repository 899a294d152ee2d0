package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    void whatIsNotAClassOrAGroupingIsSaid() {
        assertThat(run("--class", "horse")).isEqualTo(1);
        assertThat(run("--class", "3", "--grouping", "dbscan")).isEqualTo(2);
        assertThat(errors.toString()).contains("'horse' is not a class", "spectral, kmeans");
    }
}
