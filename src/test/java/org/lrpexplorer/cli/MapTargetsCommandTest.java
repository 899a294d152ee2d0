package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
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
import org.lrpexplorer.files.NpzArchive;
import org.lrpexplorer.lrp.OutputRegion;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.values.Provenance;

/** {@code --target} of a segmentation network of 2 classes at 8×8 positions. */
class MapTargetsCommandTest {

    private final StringWriter printed = new StringWriter();
    private final StringWriter errors = new StringWriter();

    @TempDir
    private Path folder;

    private String network;
    private String input;

    @BeforeEach
    void find() throws URISyntaxException {
        network = resource("c08_segmentation.onnx");
        input = resource("c08_segmentation.x.npy");
    }

    private static String resource(String name) throws URISyntaxException {
        return Path.of(MapTargetsCommandTest.class
                        .getResource("/outputs/" + name)
                        .toURI())
                .toString();
    }

    private int explain(String target, Path out, String... more) {
        List<String> all =
                new ArrayList<>(List.of("explain", "--network", network, "--input", input, "--target", target));
        all.addAll(List.of("--composite", "LRP0", "--out", out.toString()));
        all.addAll(Arrays.asList(more));
        return RootCommand.line(Runnable::run)
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(errors, true))
                .execute(all.toArray(String[]::new));
    }

    @Test
    void anArchiveHoldsTheMapAndStartsAtThePositionAlone() throws IOException {
        Path out = folder.resolve("out.npz");

        assertThat(explain("1@3,5", out)).as(errors.toString()).isZero();

        Npz arrays = Npz.read(out);
        assertThat(arrays.shape("logits")).containsExactly(1, 2, 8, 8);
        float[] logits = arrays.floats("logits");
        float[] start = arrays.floats("tensor/y");
        for (int i = 0; i < start.length; i++) {
            assertThat(start[i]).isEqualTo(i == 64 + 3 * 8 + 5 ? logits[i] : 0);
        }
        try (NpzArchive archive = NpzArchive.open(out)) {
            Provenance told = Provenance.of(new ObjectMapper().readTree(archive.text("provenance")));
            assertThat(told.request().target()).isEqualTo(Target.ofClass(1).within(OutputRegion.at(3, 5)));
        }
    }

    @Test
    void jsonSaysWhereTheTargetWasExplained() throws IOException {
        Path out = folder.resolve("out.json");

        assertThat(explain("predicted@2:4,0:3", out)).as(errors.toString()).isZero();

        JsonNode sample =
                new ObjectMapper().readTree(out.toFile()).findPath("samples").get(0);
        assertThat(sample.at("/output/layout").asText()).isEqualTo("2 classes × 8 × 8");
        assertThat(sample.at("/output/region").asText()).isEqualTo("2:4,0:3");
        assertThat(sample.at("/output/regionPositions").asInt()).isEqualTo(6);
        int target = sample.get("target").asInt();
        assertThat(sample.get("logits").get(target).asDouble())
                .isGreaterThan(sample.get("logits").get(1 - target).asDouble());
    }

    @Test
    void linesOfATableSayWhichRegionTheyBelongTo() throws IOException {
        Path out = folder.resolve("out.csv");

        assertThat(explain("1@2:4,3:6", out)).as(errors.toString()).isZero();

        List<String> lines = Files.readAllLines(out);
        assertThat(lines.get(0))
                .startsWith("index,file,label,predicted,target,against,region,regionPositions,network,");
        assertThat(lines.subList(1, lines.size()))
                .isNotEmpty()
                .allMatch(line -> line.contains(",1,,\"2:4,3:6\",6,fused,"));
    }

    @Test
    void withoutPositionsTheMaskOfThePredictedClassIsExplained() throws IOException {
        Path out = folder.resolve("out.json");

        assertThat(explain("predicted", out)).as(errors.toString()).isZero();

        JsonNode sample =
                new ObjectMapper().readTree(out.toFile()).findPath("samples").get(0);
        assertThat(sample.at("/output/region").asText()).isEqualTo("mask");
        assertThat(sample.get("targetName").asText()).isEqualTo("class 1");
        assertThat(sample.at("/output/regionPositions").asInt())
                .isEqualTo(sample.at("/output/predictedPositions/class 1").asInt());
    }

    @Test
    void rawAndFusedStartAlike() {
        Path out = folder.resolve("out.npz");

        assertThat(explain("1-0@mask", out, "--batchnorm", "pass+fused"))
                .as(errors.toString())
                .isZero();

        Npz arrays = Npz.read(out);
        float[] raw = arrays.floats("raw/tensor/y");
        float[] fused = arrays.floats("fused/tensor/y");
        for (int i = 0; i < raw.length; i++) {
            assertThat(fused[i]).isCloseTo(raw[i], within(1e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1@8,0; The target's row 8 does not exist: the output of this network is 2 classes × 8 × 8, counted from 0.",
                "1@4; The output of this network is 2 classes × 8 × 8: a position is a row and a column, such as 4,0, not '4'.",
                "2@all; The target class 2 does not exist: the network has 2, counted from 0."
            })
    void whatTheOutputDoesNotHaveIsRefusedInOneSentence(String target, String sentence) {
        assertThat(explain(target, folder.resolve("out.npz"))).isEqualTo(1);

        assertThat(errors.toString().lines().toList()).endsWith(sentence);
    }

    @Test
    void whatIsNoTargetIsRefusedBeforeAnythingIsOpened() {
        assertThat(explain("1@top", folder.resolve("out.npz"))).isEqualTo(2);

        assertThat(errors.toString()).contains("'@top' names no positions of an output: they are @mask, @all,");
    }
}
