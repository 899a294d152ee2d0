package org.lrpexplorer.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.SmallNetworks;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;

class LayerAgreementTest {

    private static final LayerAgreement MEASURE = new LayerAgreement(10);

    private static Comparison comparison(Composite composite, Detail detail) {
        Network raw = new SmallNetworks(3).plain(true);
        Random random = new Random(4);
        float[] input = new float[128];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) random.nextGaussian();
        }
        return new ComparingAttributor(raw, Precision.DOUBLE.fuse(raw), Precision.DOUBLE)
                .explain(input, Request.of(composite).withDetail(detail), RunControl.none());
    }

    @Test
    void agreesWithPlainLoopsAtEachLayerThatBothNetworksHave() {
        Comparison comparison = comparison(Composites.epsilonPlus(), Detail.TENSORS);

        List<LayerValues> layers = MEASURE.of(comparison);

        assertThat(layers).extracting(LayerValues::layer).containsExactly("conv", "dense");
        assertSlow(
                layers.get(0),
                sums(comparison.layers().get(0).raw()),
                sums(comparison.layers().get(0).fused()));
        assertSlow(
                layers.get(1),
                comparison.layers().get(1).raw().values(),
                comparison.layers().get(1).fused().values());
        assertThat(MEASURE.of(comparison(Composites.epsilonPlus(), Detail.MAPS)))
                .usingRecursiveComparison()
                .isEqualTo(layers);
    }

    /** The relevance at the input of the only convolution, over its two channels. */
    private static float[] sums(Relevance relevance) {
        float[] values = relevance.values();
        float[] sums = new float[64];
        for (int i = 0; i < 64; i++) {
            sums[i] = values[i] + values[64 + i];
        }
        return sums;
    }

    private static void assertSlow(LayerValues layer, float[] a, float[] b) {
        double meanA = 0;
        double meanB = 0;
        for (int i = 0; i < a.length; i++) {
            meanA += a[i] / a.length;
            meanB += b[i] / b.length;
        }
        double[] sums = new double[8];
        int counted = 0;
        int flipped = 0;
        int common = 0;
        for (int i = 0; i < a.length; i++) {
            sums[0] += (a[i] - meanA) * (b[i] - meanB);
            sums[1] += (a[i] - meanA) * (a[i] - meanA);
            sums[2] += (b[i] - meanB) * (b[i] - meanB);
            sums[3] += a[i] * b[i];
            sums[4] += a[i] * a[i];
            sums[5] += b[i] * b[i];
            sums[6] += Math.abs(a[i]);
            sums[7] += Math.abs(b[i]);
            boolean counts = Math.abs(a[i]) > 0.01 * largest(a) && Math.abs(b[i]) > 0.01 * largest(b);
            counted += counts ? 1 : 0;
            flipped += counts && a[i] * b[i] < 0 ? 1 : 0;
            common += above(a, i) < 6 && above(b, i) < 6 ? 1 : 0;
        }
        assertThat(value(layer, 0)).isCloseTo(sums[0] / Math.sqrt(sums[1] * sums[2]), within(1e-6));
        assertThat(value(layer, 1)).isCloseTo(sums[3] / Math.sqrt(sums[4] * sums[5]), within(1e-6));
        assertThat(value(layer, 2)).isCloseTo((double) flipped / counted, within(1e-12));
        assertThat(value(layer, 3)).isCloseTo(common / 6.0, within(1e-12));
        assertThat(value(layer, 4)).isCloseTo(sums[7] / sums[6], within(1e-6));
    }

    private static double largest(float[] values) {
        double largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static int above(float[] values, int of) {
        int above = 0;
        for (float value : values) {
            above += value > values[of] ? 1 : 0;
        }
        return above;
    }

    private static double value(LayerValues layer, int quantity) {
        return layer.values().get(quantity).orElseThrow();
    }

    @Test
    void whereFusingChangesNothingAllAgrees() {
        Comparison comparison = comparison(Composites.epsilonPlus(), Detail.MAPS);

        List<LayerValues> same = MEASURE.of(new Comparison(comparison.raw(), comparison.raw()));

        assertThat(same).allSatisfy(layer -> {
            assertThat(value(layer, 0)).isCloseTo(1, within(1e-12));
            assertThat(value(layer, 1)).isCloseTo(1, within(1e-12));
            assertThat(layer.values().subList(2, 5))
                    .containsExactly(OptionalDouble.of(0), OptionalDouble.of(1), OptionalDouble.of(1));
        });
    }

    @Test
    void isReadBackFromItsNotation() {
        assertThat(Measures.parse("layer-agreement")).isEqualTo(MEASURE);
        assertThat(Measures.parse("layer-agreement:25")).isEqualTo(new LayerAgreement(25));
        assertThatThrownBy(() -> Measures.parse("layer-agreement:101"))
                .isInstanceOf(MeasureException.class)
                .hasMessage("The measure layer-agreement takes a percentage from 1 to 100, but was given 101.");
    }
}
