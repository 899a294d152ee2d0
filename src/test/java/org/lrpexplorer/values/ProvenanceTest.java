package org.lrpexplorer.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.Shape;

class ProvenanceTest {

    private static final Preprocessing IMAGES =
            new Preprocessing(3, 32, 32, Fit.CROP, 0, 1, List.of(0.1, 0.2, 0.3), List.of(0.5, 0.6, 0.7), true);

    private final CancellationToken token = new CancellationToken();

    @TempDir
    private Path folder;

    private static Provenance of(Request request) {
        return new Provenance(
                "LRP Explorer 1.2.3",
                new FileIdentity("net", Path.of("net.onnx"), "ab".repeat(32)),
                "logits",
                new FileIdentity("cats", Path.of("cats"), "cd".repeat(32)),
                Optional.of(IMAGES),
                Optional.of(new SampleIdentity(7, Optional.of("cat/7.png"))),
                request,
                ExplainedNetworks.BOTH,
                BatchNormTreatment.PASS.option(),
                EnumSet.of(Placement.A, Placement.C, Placement.A_THROUGH_POOL),
                Precision.DOUBLE,
                Map.of());
    }

    private static Request everything() {
        return new Request(
                Composites.zBoxZPlus()
                        .withBox(new Box(List.of(-1.5, -2.0, -0.25), List.of(1.0, 2.0, 3.5)))
                        .withBatchNorm(BatchNormTreatment.PASS),
                Target.ofClass(3).against(Contrast.withLikeliest()),
                StartRelevance.ONE,
                Pruning.of(0.3),
                Detail.TENSORS,
                Optional.of(new Condition(
                        "conv2", Shape.of(8, 14, 14), List.of(1, 5), Optional.of(new Condition.Region(1, 2, 3, 4)))));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        Provenance full = of(everything());
        assertThat(Provenance.of(new ObjectMapper().readTree(full.toJson().toString())))
                .isEqualTo(full);
        Provenance bare = new Provenance(
                full.program(),
                full.network(),
                full.output(),
                full.data(),
                Optional.empty(),
                Optional.empty(),
                Request.of(Composites.epsilonPlusFlat()),
                ExplainedNetworks.RAW,
                "pass",
                Set.of(),
                Precision.SINGLE,
                Map.of("meta", "zeros"));
        assertThat(Provenance.of(bare.toJson())).isEqualTo(bare);
        assertThat(bare.of(full.sample().orElseThrow()).sample()).isEqualTo(full.sample());
    }

    @Test
    void theSameGivesTheSameText() {
        assertThat(of(everything()).toJson().toString())
                .isEqualTo(of(everything()).toJson().toString())
                .startsWith("{\"program\":\"LRP Explorer 1.2.3\",\"network\":{\"name\":\"net\",\"path\":\"net.onnx\"")
                .contains("\"placements\":\"A,C,A_THROUGH_POOL\"")
                .contains("\"target\":\"3-runner-up\"");
    }

    @Test
    void whatIsMissingOrCannotBeIsNamed() {
        ObjectNode json = of(everything()).toJson();
        json.remove("precision");
        assertThatThrownBy(() -> Provenance.of(json))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("\"precision\"");
        ObjectNode target = of(everything()).toJson().put("target", "cat");
        assertThatThrownBy(() -> Provenance.of(target))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("'cat'");
        ObjectNode placement = of(everything()).toJson();
        placement.withObject("/batchNorm").put("placements", "Z");
        assertThatThrownBy(() -> Provenance.of(placement)).isInstanceOf(ValuesException.class);
    }

    @Test
    void aFileAndADatasetInOneFileHaveTheSumOfTheirBytes() throws IOException {
        Path file = Files.write(folder.resolve("a.onnx"), "abc".getBytes(StandardCharsets.UTF_8));
        assertThat(FileIdentity.of("a", file, token).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Path images = Path.of("datasets/digits/digits-test-images-idx3-ubyte.gz");
        try (Dataset digits = DatasetReaders.open(Path.of("datasets/digits"))) {
            assertThat(FileIdentity.of(digits, List.of(0), token).sha256()).isEqualTo(Sha256.of(images, token));
        }
        assertThatThrownBy(() -> FileIdentity.of("a", folder, token))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> FileIdentity.of("a", folder.resolve("none"), token))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("none cannot be read");
    }

    @Test
    void aFolderOfPicturesHasTheSumOfTheLinesOfItsChosenFiles() throws IOException {
        byte[] png = Files.readAllBytes(Path.of("src/test/resources/pictures/rgba.png"));
        for (String name : List.of("dog/b.png", "cat/a.png", "dog/c.png")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.write(folder.resolve(name), png);
        }
        String sum = Sha256.of(folder.resolve("cat/a.png"), token);
        try (Dataset pictures = DatasetReaders.open(folder)) {
            assertThat(FileIdentity.of(pictures, List.of(1, 0), token).sha256())
                    .isEqualTo(Sha256.of(sum + "  cat/a.png\n" + sum + "  dog/b.png\n"));
            assertThat(SampleIdentity.of(pictures, 2)).isEqualTo(new SampleIdentity(2, Optional.of("dog/c.png")));
        }
        try (Dataset alone = DatasetReaders.open(folder.resolve("cat/a.png"))) {
            assertThat(FileIdentity.of(alone, List.of(0), token).sha256()).isEqualTo(sum);
        }
    }
}
