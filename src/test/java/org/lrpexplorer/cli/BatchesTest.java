package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.Npz;
import org.lrpexplorer.files.NpzArchive;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.problem.CancellationToken;

/** Many samples: parts of runs, runs that were ended, and what is there already. */
class BatchesTest {

    private static final String NETWORK = "mnist-conv-bn";
    private static final BundledFiles BUNDLED = new BundledFiles(Bundled.in(Path.of("")));

    private StringWriter printed;
    private StringWriter errors;

    @TempDir
    private Path folder;

    @BeforeEach
    void nothingSaid() {
        printed = new StringWriter();
        errors = new StringWriter();
    }

    private int run(Object... arguments) {
        return RootCommand.line(Runnable::run, BUNDLED)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }

    private int explain(Object... more) {
        return run(Stream.concat(Stream.of("explain", "--network", NETWORK), Arrays.stream(more))
                .toArray());
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    private List<String> inside() {
        return Arrays.stream(folder.toFile().list()).sorted().toList();
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text);
    }

    /** Five pictures, one of them broken, so that notes have to be added up. */
    private Path pictures() throws IOException {
        Path pictures = folder.resolve("pictures");
        byte[] png = Files.readAllBytes(Path.of("src/test/resources/pictures/rgba.png"));
        for (int i = 0; i < 5; i++) {
            Path file = pictures.resolve(i % 2 == 0 ? "cat" : "dog").resolve(i + ".png");
            Files.createDirectories(file.getParent());
            Files.write(file, i == 2 ? new byte[] {1} : png);
        }
        return pictures;
    }

    @Test
    void shardsPutTogetherAreBitByBitTheResultOfOneRun() throws IOException {
        Path pictures = pictures();
        for (String suffix : List.of(".npz", ".json")) {
            Object[] request = {"--dataset", pictures, "--batchnorm", "pass+fused", "--composite", "LRP0"};
            assertThat(explain(with(request, "--out", out("one" + suffix))))
                    .as(errors.toString())
                    .isEqualTo(ExplainCommand.INCOMPLETE);
            for (int shard = 1; shard <= 3; shard++) {
                explain(with(request, "--shard", shard + "/3", "--out", out("part" + shard + suffix)));
            }
            assertThat(run(
                            "merge",
                            out("part3" + suffix),
                            out("part1" + suffix),
                            out("part2" + suffix),
                            "--out",
                            out("all" + suffix)))
                    .as(errors.toString())
                    .isEqualTo(ExplainCommand.INCOMPLETE);
            assertThat(out("all" + suffix)).hasSameBinaryContentAs(out("one" + suffix));
        }
        try (NpzArchive one = NpzArchive.open(out("one.npz"))) {
            assertThat(json(one.text("files")))
                    .isEqualTo(json("[\"cat/0.png\",\"cat/4.png\",\"dog/1.png\",\"dog/3.png\"]"));
            assertThat(json(one.text("request")).get("notes").toString())
                    .contains("Sample 1 is left out", "The transparency of samples 0, 2, 3, 4 is dropped");
        }
        run("merge", out("part1.json"), out("part2.json"), out("part3.json"), "--out", out("sums.csv"));
        assertThat(Files.readAllLines(out("sums.csv")))
                .hasSize(1 + 4 * 2 * 6)
                .first()
                .isEqualTo(
                        "index,file,label,predicted,target,against,region,regionPositions,network,layer,tensor,shape,sum,sumAbs,maxAbs");
    }

    private static Object[] with(Object[] some, Object... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    @Test
    void shardsThatAreMissingOrOfOtherRunsAreNamed() {
        for (int shard : List.of(1, 3)) {
            explain("--dataset", "digits", "--index", "0..5", "--shard", shard + "/3", "--out", out(shard + ".npz"));
        }
        explain("--dataset", "digits", "--index", "0..5", "--shard", "2/3", "--start", "one", "--out", out("2.npz"));
        explain("--dataset", "digits", "--index", "0..5", "--out", out("whole.npz"));
        Path all = out("all.npz");

        assertThat(run("merge", out("1.npz"), out("3.npz"), "--out", all)).isEqualTo(1);
        assertThat(run("merge", out("1.npz"), out("2.npz"), out("3.npz"), "--out", all))
                .isEqualTo(1);
        assertThat(run("merge", out("1.npz"), out("1.npz"), "--out", all)).isEqualTo(1);
        assertThat(run("merge", out("whole.npz"), "--out", all)).isEqualTo(1);
        assertThat(run("merge", out("1.npz"), "--out", out("all.csv"))).isEqualTo(1);
        assertThat(run("merge", out("none.npz"), "--out", all)).isEqualTo(1);
        assertThat(errors.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("1 shard of 3 is missing: 2/3."),
                        line -> assertThat(line).endsWith("are not of one run: they differ in start."),
                        line -> assertThat(line).contains("are both shard 1/3"),
                        line -> assertThat(line).contains("whole.npz is no shard"),
                        line -> assertThat(line).contains("cannot become Comma-separated values"),
                        line -> assertThat(line).contains("none.npz does not exist"));
        assertThat(all).doesNotExist();
    }

    @Test
    void whatIsThereStaysUnlessItIsToBeReplaced() throws IOException {
        Path old = Files.writeString(out("old.npz"), "old");
        assertThat(explain("--dataset", "digits", "--index", 0, "--out", old)).isEqualTo(1);
        assertThat(errors.toString().strip()).endsWith("old.npz exists; name another file, or replace it (--force).");
        assertThat(old).hasContent("old");
        assertThat(explain("--dataset", "digits", "--index", 0, "--force", "--out", old))
                .isZero();
        assertThat(Npz.read(old).longs("index")).containsExactly(0);
        Path photos = Files.createDirectory(out("photos"));
        Files.writeString(photos.resolve("a.png"), "dear");
        assertThat(explain("--dataset", "digits", "--index", 0, "--force", "--format", "npy", "--out", photos))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("photos is no folder of arrays that this program wrote");
        assertThat(photos.resolve("a.png")).hasContent("dear");
        Path arrays = out("arrays");
        for (String index : List.of("0..1", "3")) {
            assertThat(explain("--dataset", "digits", "--index", index, "--format", "npy", "--force", "--out", arrays))
                    .as(errors.toString())
                    .isZero();
        }
        assertThat(arrays.toFile().list()).contains("input.npy", "sent_conv1.npy", "provenance.json");
    }

    @Test
    void everySampleCanHaveAFileOfItsOwnAndIsNotExplainedTwice() throws IOException {
        Path each = out("each");
        assertThat(explain("--dataset", "digits", "--index", "0..2", "--each", each))
                .as(errors.toString())
                .isZero();
        String sum = Sha256.of(each.resolve("000001.npz"), new CancellationToken());
        Files.delete(each.resolve("000002.npz"));
        assertThat(explain("--dataset", "digits", "--index", "1..4", "--json", "--each", each))
                .isZero();
        String last = printed.toString().lines().reduce((a, b) -> b).orElseThrow();
        assertThat(json(last).get("fromEarlierRun").asInt()).isEqualTo(1);
        assertThat(json(last).get("samples").asInt()).isEqualTo(4);
        assertThat(each.toFile().list())
                .containsExactlyInAnyOrder(
                        "run.json", "000000.npz", "000001.npz", "000002.npz", "000003.npz", "000004.npz");
        assertThat(Sha256.of(each.resolve("000001.npz"), new CancellationToken()))
                .isEqualTo(sum);
        try (NpzArchive one = NpzArchive.open(each.resolve("000004.npz"))) {
            assertThat(json(one.text("provenance")).at("/sample/index").asInt()).isEqualTo(4);
        }
        assertThat(explain("--dataset", "digits", "--index", 0, "--start", "one", "--each", each))
                .isEqualTo(1);
        assertThat(errors.toString()).contains("holds what another run has finished");
    }

    @Test
    void aSummarySaysPredictionTargetAndTheSumsOfBothNetworks() throws IOException {
        assertThat(explain("--dataset", "digits", "--index", "7", "--batchnorm", "pass+fused", "--out", out("s.json")))
                .as(errors.toString())
                .isZero();
        JsonNode summary = json(Files.readString(out("s.json")));
        JsonNode sample = summary.at("/samples/0");
        assertThat(summary.at("/provenance/network/sha256").asText()).hasSize(64);
        assertThat(sample.get("index").asInt()).isEqualTo(7);
        assertThat(sample.get("target")).isEqualTo(sample.get("predicted"));
        assertThat(sample.get("logits")).hasSize(10);
        for (String network : List.of("raw", "fused")) {
            JsonNode input = sample.at("/" + network + "/layers/0");
            assertThat(input.get("layer").asText()).isEqualTo("input");
            assertThat(input.get("sumAbs").asDouble())
                    .isGreaterThanOrEqualTo(Math.abs(input.get("sum").asDouble()))
                    .isPositive();
        }
        assertThat(sample.get("raw")).isNotEqualTo(sample.get("fused"));
    }

    @Test
    void whatCannotBeUsedTogetherIsMisuse() {
        Path csv = out("a.csv");
        assertThat(explain("--dataset", "digits", "--shard", "1/2", "--out", csv))
                .isEqualTo(2);
        assertThat(explain("--dataset", "digits", "--shard", "3/2", "--out", out("a.npz")))
                .isEqualTo(2);
        assertThat(explain("--dataset", "digits", "--each", out("e"), "--format", "csv"))
                .isEqualTo(2);
        assertThat(explain("--dataset", "digits", "--each", out("e"), "--out", csv))
                .isEqualTo(2);
        assertThat(explain("--dataset", "digits", "--format", "png", "--out", csv))
                .isEqualTo(2);
        assertThat(explain("--dataset", "digits", "--each", out("e"), "--ledger", csv))
                .isEqualTo(2);
        assertThat(inside()).isEmpty();
        assertThat(errors.toString().lines()).hasSize(6).allMatch(line -> line.contains("--help"));
    }

    @Test
    void theDatasetsThatComeWithTheProgramAreListedAndPathsLookedAt() throws IOException {
        assertThat(run("datasets")).isZero();
        assertThat(printed.toString())
                .containsPattern("digits +MNIST IDX +1000 +1×28×28 +10: 0, 1")
                .containsPattern("shapes +CIFAR-10 binary +1000 +3×32×32 +10: disc");
        nothingSaid();
        assertThat(run("datasets", "digits", pictures(), "--json")).isZero();
        JsonNode both = json(printed.toString());
        assertThat(both.at("/0/name").asText()).isEqualTo("digits");
        assertThat(both.at("/1/kind").asText()).isEqualTo("pictures");
        assertThat(both.at("/1/classes")).isEqualTo(json("[\"cat\",\"dog\"]"));
        assertThat(run("datasets", "none")).isEqualTo(1);
        assertThat(errors.toString()).contains("none does not exist");
    }

    @Test
    void programsGetOneLineOfJsonAlsoOfAFailure() throws IOException {
        assertThat(explain("--dataset", "digits", "--index", 0, "--json", "--out", out("a.npz")))
                .isZero();
        JsonNode said = json(printed.toString());
        assertThat(said.get("written").asText()).isEqualTo(out("a.npz").toString());
        assertThat(said.at("/request/composite").asText()).isEqualTo("EpsilonPlusFlat");
        nothingSaid();
        assertThat(explain("--dataset", "digits", "--index", 1000, "--json", "--out", out("b.npz")))
                .isEqualTo(1);
        assertThat(json(printed.toString()).get("error").asText())
                .isEqualTo(errors.toString().strip())
                .contains("there is no sample 1000");
        assertThat(inside()).containsExactly("a.npz");
    }

    @Test
    void shellsCanCompleteCommands() {
        assertThat(run("generate-completion")).isZero();
        assertThat(printed.toString()).contains("--shard", "merge", "datasets");
    }
}
