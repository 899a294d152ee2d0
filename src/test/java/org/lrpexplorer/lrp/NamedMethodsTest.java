package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Deep Taylor decomposition and excitation backprop, held to their papers' formulas and promises. */
class NamedMethodsTest {

    private static final int INPUTS = 6;
    private static final int HIDDEN = 5;
    private static final int CLASSES = 3;

    private final Random random = new Random(3);
    private final double[][] first = matrix(HIDDEN, INPUTS);
    private final double[][] second = matrix(CLASSES, HIDDEN);
    private final float[] input = input();
    private final Network network = new Network(
            "two layers",
            "x",
            Shape.of(INPUTS),
            List.of(
                    Node.of("first", Dense.of(array(first), null), "x", "z"),
                    Node.of("relu", new Relu(), "z", "a"),
                    Node.of("second", Dense.of(array(second), null), "a", "logits")),
            "logits",
            List.of());

    private double[][] matrix(int rows, int columns) {
        double[][] weights = new double[rows][columns];
        for (double[] row : weights) {
            for (int i = 0; i < columns; i++) {
                row[i] = random.nextGaussian();
            }
        }
        return weights;
    }

    private static INDArray array(double[][] rows) {
        double[] values = new double[rows.length * rows[0].length];
        for (int j = 0; j < rows.length; j++) {
            System.arraycopy(rows[j], 0, values, j * rows[0].length, rows[0].length);
        }
        return Buffers.array(values, rows.length, rows[0].length);
    }

    private float[] input() {
        float[] values = new float[INPUTS];
        for (int i = 0; i < INPUTS; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }

    private double[] hidden() {
        double[] a = new double[HIDDEN];
        for (int j = 0; j < HIDDEN; j++) {
            for (int i = 0; i < INPUTS; i++) {
                a[j] += first[j][i] * input[i];
            }
            a[j] = Math.max(a[j], 0);
        }
        return a;
    }

    /** Relevance of hidden units by z⁺, eq. 8 of Montavon et al. 2017, for one class that starts with 1. */
    private double[] ofHidden(int target) {
        double[] a = hidden();
        double[] shares = new double[HIDDEN];
        double z = 0;
        for (int j = 0; j < HIDDEN; j++) {
            shares[j] = a[j] * Math.max(second[target][j], 0);
            z += shares[j];
        }
        for (int j = 0; j < HIDDEN; j++) {
            shares[j] /= z;
        }
        return shares;
    }

    private int reachable() {
        for (int target = 0; target < CLASSES; target++) {
            double[] a = hidden();
            for (int j = 0; j < HIDDEN; j++) {
                if (a[j] * second[target][j] > 0) {
                    return target;
                }
            }
        }
        throw new AssertionError("a class with a positive contribution");
    }

    private Explanation explain(Composite composite, int target) {
        Request request = new Request(composite, Target.ofClass(target), StartRelevance.ONE);
        return new Attributor(network, Precision.DOUBLE).explain(input, request);
    }

    @Test
    void deepTaylorIsSquaredWeightsBelowPositiveContributions() {
        int target = reachable();
        double[] above = ofHidden(target);

        float[] relevance = explain(Composites.deepTaylor(), target).input().values();

        for (int i = 0; i < INPUTS; i++) {
            double expected = 0;
            for (int j = 0; j < HIDDEN; j++) {
                double all = 0;
                for (double w : first[j]) {
                    all += w * w;
                }
                expected += first[j][i] * first[j][i] / all * above[j];
            }
            assertThat((double) relevance[i]).isCloseTo(expected, within(1e-5));
        }
    }

    @Test
    void excitationBackpropIsADistributionByPositiveContributions() {
        int target = reachable();
        double[] above = ofHidden(target);

        float[] relevance =
                explain(Composites.excitationBackprop(), target).input().values();

        for (int i = 0; i < INPUTS; i++) {
            double expected = 0;
            for (int j = 0; j < HIDDEN; j++) {
                double all = 0;
                for (int k = 0; k < INPUTS; k++) {
                    all += Math.max(first[j][k] * input[k], 0);
                }
                expected += all == 0 ? 0 : Math.max(first[j][i] * input[i], 0) / all * above[j];
            }
            assertThat((double) relevance[i]).isCloseTo(expected, within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"DeepTaylor", "BoundedDeepTaylor", "ExcitationBackprop"})
    void nothingIsLostOrNegativeOnTheWayThroughAResidualNetwork(String name) {
        for (int seed = 1; seed < 6; seed++) {
            SmallNetworks networks = new SmallNetworks(seed);
            Network residual = networks.residual();
            Request request = new Request(
                    Composites.named(name).withBox(SmallNetworks.BOX), Target.predicted(), StartRelevance.ONE);

            Explanation explanation = new Attributor(residual, Precision.DOUBLE).explain(networks.input(), request);

            assertThat(explanation.input().sum()).isCloseTo(1, within(1e-3));
            assertThat(explanation.sent()).allSatisfy(part -> {
                for (float value : part.values()) {
                    assertThat(value).isNotNegative();
                }
            });
        }
    }
}
