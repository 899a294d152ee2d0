package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.open.Bundled;

/** Experiments measured into files: ended and gone on with, in shards, summed up. */
class EvaluateCommandTest {

    private static final BundledFiles BUNDLED = new BundledFiles(Bundled.in(Path.of("")));
    private static final String EXPERIMENT = """
            { "network": "mnist-dense-bn", "dataset": "digits", "images": { "count": 5, "seed": 3 },
              "treatments": ["pass", "fused"], "composites": ["EpsilonPlus"],
              "measures": ["pixel-flipping:4", "mass-accuracy", "balance"] }
            """;

    private StringWriter printed;
    private StringWriter errors;

    @TempDir
    private Path folder;

    private Path experiment;

    @BeforeEach
    void writeExperiment() throws IOException {
        experiment = folder.resolve("experiment.json");
        Files.writeString(experiment, EXPERIMENT);
    }

    private int run(Object... arguments) {
        printed = new StringWriter();
        errors = new StringWriter();
        return RootCommand.line(Runnable::run, BUNDLED)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    @Test
    void aRunThatWasEndedAnywhereGoesOnToTheSameBytes() throws IOException {
        assertThat(run("evaluate", experiment, "--out", out("one.json")))
                .as(errors.toString())
                .isZero();
        String summary = printed.toString();
        byte[] whole = Files.readAllBytes(out("one.json"));
        int header = Files.readAllLines(out("one.json")).get(0).getBytes(StandardCharsets.UTF_8).length + 1;

        for (int kept : List.of(header, header + 20, whole.length / 2, whole.length - 1, whole.length)) {
            Files.write(out("ended.json"), Arrays.copyOf(whole, kept));
            assertThat(run("evaluate", experiment, "--out", out("ended.json"), "--progress"))
                    .as(errors.toString())
                    .isZero();
            assertThat(out("ended.json")).hasBinaryContent(whole);
            assertThat(printed.toString()).isEqualTo(summary);
        }
        assertThat(errors.toString()).as("all was there").isEmpty();
    }

    @Test
    void shardsPutTogetherAreBitByBitTheResultsOfOneRun() throws IOException {
        run("evaluate", experiment, "--out", out("one.json"));
        String summary = printed.toString();
        for (int shard = 1; shard <= 3; shard++) {
            run("evaluate", experiment, "--shard", shard + "/3", "--out", out("part" + shard + ".json"));
        }

        assertThat(run("merge", out("part3.json"), out("part1.json"), out("part2.json"), "--out", out("all.json")))
                .as(errors.toString())
                .isZero();

        assertThat(out("all.json")).hasSameBinaryContentAs(out("one.json"));
        assertThat(printed.toString()).isEqualTo(summary);
        assertThat(run("merge", out("part1.json"), out("part3.json"), "--out", out("two.json")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("Of 3 shards these are missing: 2/3.");
        assertThat(run("merge", out("part1.json"), out("part2.json"), out("part3.json"), "--out", out("all.json")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("is there already; name another file, or replace it.");
        String part = Files.readString(out("part2.json"));
        Files.writeString(out("part2.json"), part.substring(0, part.length() - 1));
        assertThat(run("merge", out("part1.json"), out("part2.json"), out("part3.json"), "--out", out("some.json")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("of the 2 images of shard 2/3; run its command again to finish it.");
    }

    @Test
    void measuresOfMethodsAndOfRawAgainstFusedAreStoredLayerByLayer() throws IOException {
        Files.writeString(experiment, EXPERIMENT.replace("\"mass-accuracy\"", "\"mprt\", \"layer-agreement\""));
        assertThat(run("evaluate", experiment, "--out", out("one.json"), "--csv", out("one.csv")))
                .as(errors.toString())
                .isZero();
        String summary = printed.toString();
        byte[] whole = Files.readAllBytes(out("one.json"));
        Files.write(out("ended.json"), Arrays.copyOf(whole, whole.length / 2));
        for (int shard = 1; shard <= 2; shard++) {
            run("evaluate", experiment, "--shard", shard + "/2", "--out", out("part" + shard + ".json"));
        }

        assertThat(run("evaluate", experiment, "--out", out("ended.json"))).isZero();
        assertThat(out("ended.json")).hasBinaryContent(whole);
        assertThat(run("merge", out("part2.json"), out("part1.json"), "--out", out("all.json")))
                .isZero();
        assertThat(out("all.json")).hasBinaryContent(whole);
        assertThat(run("evaluate", out("one.json"), "--csv", out("again.csv"))).isZero();
        assertThat(printed.toString()).isEqualTo(summary);
        assertThat(out("again.csv")).hasSameBinaryContentAs(out("one.csv"));
        assertThat(summary)
                .contains("Model parameter randomisation (MPRT) · ")
                .contains("Energy ratio Σ|R fused|/Σ|R raw|, at the input");
        List<String> lines = Files.readAllLines(out("one.csv"));
        assertThat(lines.get(0)).endsWith(",low,high,layer");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("difference,EpsilonPlus,pass,fused,mprt,mean,lower,5,0,"))
                .noneMatch(line -> line.startsWith("difference,") && line.contains("layer-agreement"))
                .anyMatch(line -> line.startsWith("method,EpsilonPlus,pass,,layer-agreement:10,pearson,neither,5,0,"));
        List<String> layers =
                lines.stream().filter(line -> line.startsWith("layer,")).toList();
        assertThat(layers.get(0))
                .startsWith("layer,EpsilonPlus,pass,,mprt,similarity,lower,5,0,")
                .endsWith(",,,dense3");
        assertThat(layers.get(layers.size() - 1))
                .contains(",layer-agreement:10,energy-ratio,neither,")
                .endsWith(",,,dense3");
    }

    @Test
    void resultsOfSomethingElseAreNotGoneOnWith() throws IOException {
        run("evaluate", experiment, "--images", "0,1", "--out", out("r.json"));

        assertThat(run("evaluate", experiment, "--out", out("r.json"))).isEqualTo(1);
        assertThat(errors.toString())
                .contains("r.json cannot be gone on with, because it differs in the experiment; name another file,"
                        + " or begin anew.");
        assertThat(run("evaluate", experiment, "--images", "0,1", "--network", "mnist-conv-bn", "--out", out("r.json")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("because it differs in the network; ");
        assertThat(run("evaluate", experiment, "--images", "0,1", "--shard", "1/2", "--out", out("r.json")))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("r.json is shard 1/1, not 1/2; name a file for each.");
        assertThat(run("evaluate", experiment, "--out", experiment)).isEqualTo(1);
        assertThat(errors.toString()).contains("experiment.json is there and holds no results; name another file");
        assertThat(Files.readString(experiment)).isEqualTo(EXPERIMENT);

        Files.writeString(out("r.json"), "{\"image\":7}\n", StandardOpenOption.APPEND);
        assertThat(run("evaluate", out("r.json"))).isEqualTo(1);
        assertThat(errors.toString()).contains("Line 4 of").contains("is damaged; ");
    }

    @Test
    void sumsUpInTablesAndAsCommaSeparatedValues() throws IOException {
        run("evaluate", experiment, "--out", out("r.json"), "--csv", out("one.csv"));

        assertThat(run("evaluate", out("r.json"), "--csv", out("again.csv"))).isZero();

        assertThat(printed.toString())
                .contains("5 samples, ")
                .contains("EpsilonPlus/pass − fused")
                .contains("EpsilonPlus/fused")
                .contains("brightest")
                .contains("Symmetric relevance gain SRG · higher is better")
                .contains("Conservation error |ΣR − logit|/|logit| · lower is better");
        List<String> lines = Files.readAllLines(out("one.csv"));
        assertThat(out("again.csv")).hasSameBinaryContentAs(out("one.csv"));
        int quantities = 8 + 8 + 2 + 2;
        assertThat(lines).hasSize(1 + quantities + 4 * quantities);
        assertThat(lines.get(1))
                .startsWith("difference,EpsilonPlus,pass,fused,\"pixel-flipping:black,probability,4\",srg,higher,5,0,");
        assertThat(lines.get(1 + 3 * quantities)).startsWith("baseline,,random,,\"pixel-flipping:black,");
    }

    @Test
    void picturesThatCannotBeReadAreLeftOutAndNamed() throws IOException {
        Path pictures = Files.createDirectories(out("pictures"));
        byte[] png = Files.readAllBytes(Path.of("src/test/resources/pictures/rgba.png"));
        Files.write(pictures.resolve("a.png"), png);
        Files.write(pictures.resolve("b.png"), new byte[] {1});

        assertThat(run("evaluate", experiment, "--dataset", pictures, "--images", "0..1", "--out", out("r.json")))
                .as(errors.toString())
                .isEqualTo(ExplainCommand.INCOMPLETE);

        assertThat(printed.toString())
                .contains("1 sample, 0 predicted as labelled")
                .contains("1 left out:")
                .contains("  sample 1: ");
    }

    @Test
    void helpShowsAnExperimentAndAllMeasures() {
        run("evaluate", "--help");

        assertThat(printed.toString())
                .contains("\"measures\": [\"pixel-flipping:20\", \"mass-accuracy\"]")
                .contains("insertion-deletion")
                .doesNotContain("bundle:");
        assertThat(run("evaluate", experiment)).isEqualTo(2);
        assertThat(errors.toString()).contains("Say where to write results: --out FILE.");
    }
}
