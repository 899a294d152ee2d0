package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.SeededFamilies;

/** Networks of the well-known families, from a file to relevance at the input. */
class FamiliesTest {

    private static final List<Composite> COMPOSITES =
            List.of(Composites.epsilonPlusFlat(), Composites.epsilonAlpha2Beta1());

    @TempDir
    private Path folder;

    static Stream<Named> families() {
        return SeededFamilies.all().stream().map(Named::new);
    }

    record Named(Network network) {
        @Override
        public String toString() {
            return network.name();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void aFileKeepsWhatTheNetworkComputesAndFusionChangesNothingOfIt(Named family) {
        Network raw = family.network;
        Path file = folder.resolve(raw.name() + ".onnx");
        OnnxWriter.write(raw, file);

        Network read = ModelReaders.read(file).network();
        Fused fused = Precision.DOUBLE.fuse(read);

        List<float[]> inputs = List.of(input(raw));
        List<Float> logits =
                new Attributor(raw, Precision.DOUBLE).predict(inputs).get(0);
        assertThat(new Attributor(read, Precision.DOUBLE).predict(inputs).get(0))
                .isEqualTo(logits);
        assertThat(fused.report().entries()).allMatch(entry -> entry.fused(), "is fused");
        List<Float> without =
                new Attributor(fused, Precision.DOUBLE).predict(inputs).get(0);
        for (int i = 0; i < logits.size(); i++) {
            assertThat(Math.abs(without.get(i) - logits.get(i))).isLessThan(1e-5f * (1 + Math.abs(logits.get(i))));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void rawAndFusedAreExplainedAlikeInBothPrecisions(Named family) {
        for (Composite composite : COMPOSITES) {
            Comparison exact = compare(family.network, composite, Precision.DOUBLE);
            Comparison single = compare(family.network, composite, Precision.SINGLE);

            for (Explanation explanation : List.of(exact.raw(), exact.fused())) {
                assertThat(explanation.nonFinite()).isZero();
                assertThat(explanation.input().maxAbs()).isPositive();
            }
            assertThat(SinglePrecisionTest.distance(
                            single.raw().input(), exact.raw().input()))
                    .isLessThan(1e-3);
            assertThat(SinglePrecisionTest.distance(
                            single.fused().input(), exact.fused().input()))
                    .isLessThan(1e-3);
        }
    }

    private static Comparison compare(Network raw, Composite composite, Precision precision) {
        return new ComparingAttributor(raw, precision.fuse(raw), precision)
                .explain(input(raw), Request.of(composite), RunControl.none());
    }

    private static float[] input(Network network) {
        float[] values = new float[network.inputShape().size()];
        Random random = new Random(3);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
