package org.lrpexplorer.network;

import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Local response normalisation (Krizhevsky et al. 2012): {@code x_c / (k + α/n Σ x_j²)^β} over the n channels around
 * channel c at the same position.
 *
 * @param size n, at least 1
 * @param alpha α
 * @param beta β
 * @param bias k
 */
public record ResponseNorm(int size, double alpha, double beta, double bias) implements SampleNorm {

    /**
     * Checks the parameters.
     *
     * @throws IllegalArgumentException unless n is at least 1, k above 0 and α not negative
     */
    public ResponseNorm {
        if (size < 1 || !(alpha >= 0) || !(bias > 0) || !Double.isFinite(beta)) {
            throw new IllegalArgumentException(
                    Text.of("it normalises over %d channels with α %s, β %s and k %s", size, alpha, beta, bias));
        }
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
        return inputs.get(0);
    }

    @Override
    public Frozen at(INDArray x) {
        double[] s = new Places(x).squares();
        for (int i = 0; i < s.length; i++) {
            s[i] = Math.pow(s[i], -beta);
        }
        INDArray scale = Buffers.array(s, x.shape());
        return new Frozen(scale, scale.mul(0));
    }

    @Override
    public List<INDArray> backward(List<INDArray> inputs, INDArray upper) {
        Places places = new Places(inputs.get(0));
        double[] squares = places.squares();
        double[] above = Buffers.doubles(upper);
        double[] moved = new double[above.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] += above[i] * Math.pow(squares[i], -beta);
            double byNeighbours =
                    -2 * alpha * beta / size * above[i] * places.values[i] * Math.pow(squares[i], -beta - 1);
            for (int j = places.first(i); j <= places.last(i); j += places.cells) {
                moved[j] += byNeighbours * places.values[j];
            }
        }
        return List.of(Buffers.array(moved, upper.shape()).castTo(upper.dataType()));
    }

    /** The values of a batch and which of them are neighbours. */
    private final class Places {
        private final double[] values;
        private final int channels;
        private final int cells;

        Places(INDArray x) {
            values = Buffers.doubles(x);
            channels = Math.toIntExact(x.size(1));
            cells = Math.toIntExact(x.length() / x.size(0) / channels);
        }

        private int channel(int i) {
            return i / cells % channels;
        }

        /** The first neighbour of a value, which is its own neighbour too. */
        int first(int i) {
            return i - Math.min((size - 1) / 2, channel(i)) * cells;
        }

        int last(int i) {
            return i + Math.min(size / 2, channels - 1 - channel(i)) * cells;
        }

        /** {@code k + α/n Σ x_j²} of each value. */
        double[] squares() {
            double[] sums = new double[values.length];
            Arrays.setAll(sums, i -> {
                double sum = 0;
                for (int j = first(i); j <= last(i); j += cells) {
                    sum += values[j] * values[j];
                }
                return bias + alpha / size * sum;
            });
            return sums;
        }
    }
}
