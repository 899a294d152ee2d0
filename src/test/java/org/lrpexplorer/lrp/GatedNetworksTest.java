package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.NoiseParity;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.onednn.OneDnn;
import org.nd4j.linalg.api.buffer.DataType;

/** A network of smooth activations, gates, repeated cells and normalisation by the sample, from file to heatmap. */
class GatedNetworksTest {

    private static final double ROUNDING = 1e-4;

    private final SmallNetworks networks = new SmallNetworks(7);
    private final Network network = networks.gated();
    private final float[] input = networks.input();

    @TempDir
    private Path folder;

    static Stream<Composite> composites() {
        return SmallNetworks.composites().stream();
    }

    @ParameterizedTest
    @MethodSource("composites")
    void everyShippedCompositeExplainsItRawAndFused(Composite composite) {
        Comparison comparison = compare(Precision.DOUBLE, Request.of(composite));

        assertFinite(comparison.raw());
        assertFinite(comparison.fused());
    }

    @ParameterizedTest
    @EnumSource
    void everyTreatmentOfBatchNormServesNormalisationByTheSample(BatchNormTreatment treatment) {
        Composite composite = Composites.epsilonPlus().withBatchNorm(treatment);

        assertThat(composite.rulesFor(network))
                .containsEntry("group", treatment.rule())
                .containsEntry("lrn", treatment.rule());
        assertFinite(compare(Precision.DOUBLE, Request.of(composite)).raw());
    }

    private static void assertFinite(Explanation explanation) {
        for (Relevance sent : explanation.sent()) {
            assertThat(values(sent)).as(sent.toString()).allMatch(Double::isFinite);
        }
        assertThat(values(explanation.input())).anyMatch(v -> v != 0);
    }

    @Test
    void gatesGetNothingAndTheirSignalsAll() {
        Explanation raw =
                compare(Precision.DOUBLE, Request.of(Composites.epsilonPlus())).raw();

        assertThat(values(raw.totals().get("hard.out"))).containsOnly(0.0);
        assertThat(values(raw.totals().get("sigmoid.out"))).containsOnly(0.0);
        assertThat(values(raw.totals().get("silu.out")))
                .containsExactlyElementsOf(
                        values(raw.totals().get("excite.out")).boxed().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"EpsilonPlusFlat", "EpsilonAlpha2Beta1", "Gamma", "Gradient"})
    void singlePrecisionAgreesWithDoublePrecision(String composite) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Request request = Request.of(Composites.named(composite));

        Comparison planned = compare(Precision.SINGLE, request);
        Comparison exact = compare(Precision.DOUBLE, request);

        assertAgrees(planned.raw(), exact.raw());
        assertAgrees(planned.fused(), exact.fused());
    }

    private static void assertAgrees(Explanation planned, Explanation exact) {
        assertThat(planned.sent()).hasSameSizeAs(exact.sent());
        for (int i = 0; i < exact.sent().size(); i++) {
            List<Double> expected = values(exact.sent().get(i)).boxed().toList();
            List<Double> actual = values(planned.sent().get(i)).boxed().toList();
            double difference = IntStream.range(0, expected.size())
                    .mapToDouble(k -> Math.pow(actual.get(k) - expected.get(k), 2))
                    .sum();
            double norm = expected.stream().mapToDouble(v -> v * v).sum();
            assertThat(Math.sqrt(difference))
                    .as(exact.sent().get(i).toString())
                    .isLessThanOrEqualTo(ROUNDING * Math.sqrt(norm));
        }
    }

    @Test
    void fusionKeepsItsLogits() {
        Network exact = network.as(DataType.DOUBLE);
        Fused fused = Precision.DOUBLE.fuse(network);

        assertThat(fused.report().summary()).isEqualTo("2 BatchNorm fused, 1 kept, 2 SampleNorm kept");
        assertThat(NoiseParity.of(exact, fused.network(), -2, 2, 2, 1).maxRelative())
                .isLessThan(1e-12);
    }

    @Test
    void whatIsWrittenIsReadBackAndExplainedAlike() {
        Path file = folder.resolve("gated.onnx");
        OnnxWriter.write(network, file);
        Network back = ModelReaders.read(file).network();
        Request request = Request.of(Composites.epsilonPlusFlat());

        Explanation original = new Attributor(network, Precision.DOUBLE).explain(input, request);
        Explanation again = new Attributor(back, Precision.DOUBLE).explain(input, request);

        assertThat(values(again.input()))
                .containsExactlyElementsOf(values(original.input()).boxed().toList());
        assertThat(back.notes()).anyMatch(note -> note.contains("treated as a constant"));
    }

    private Comparison compare(Precision precision, Request request) {
        return new ComparingAttributor(network, precision.fuse(network), precision)
                .explain(input, request, RunControl.none());
    }

    private static DoubleStream values(Relevance relevance) {
        return IntStream.range(0, relevance.values().length)
                .mapToDouble(i -> relevance.view().get(i));
    }
}
