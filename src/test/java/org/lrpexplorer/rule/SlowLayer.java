package org.lrpexplorer.rule;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Bounding;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.ResponseNorm;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/**
 * A layer as an explicit matrix from all its input values to all its output values, for one sample. Several inputs are
 * laid one after the other.
 */
final class SlowLayer {

    private final double[][] weight;
    private final boolean[][] connected;
    private final double[] bias;
    private boolean bounds;
    private SlowLayer mean = this;
    private SlowLayer jacobian = this;

    private SlowLayer(int outputs, int inputs) {
        this.weight = new double[outputs][inputs];
        this.connected = new boolean[outputs][inputs];
        this.bias = new double[outputs];
    }

    /** {@code [output][input]}. */
    double[][] weight() {
        return weight;
    }

    /** Which entries of the matrix exist; an existing weight may be 0. */
    boolean[][] connected() {
        return connected;
    }

    /** One for each output. */
    double[] bias() {
        return bias;
    }

    /** Whether it is an activation with bounds, such as ReLU. */
    boolean bounds() {
        return bounds;
    }

    /** The layer itself; of a max pool, the mean over the same windows. */
    SlowLayer mean() {
        return mean;
    }

    /** The layer itself; of a normalisation whose statistics rules take for constants, all derivatives. */
    SlowLayer jacobian() {
        return jacobian;
    }

    static SlowLayer of(int outputs, int inputs) {
        return new SlowLayer(outputs, inputs);
    }

    void connect(int output, int input, double w) {
        weight[output][input] += w;
        connected[output][input] = true;
    }

    /** Output {@code i} is {@code scale} times input {@code i}, for each of so many stacked inputs. */
    static SlowLayer elementwise(int size, int inputs, double scale) {
        SlowLayer slow = of(size, size * inputs);
        for (int i = 0; i < size * inputs; i++) {
            slow.connect(i % size, i, scale);
        }
        return slow;
    }

    /** An activation with bounds at one input: a matrix that lets through what is between them. */
    static SlowLayer bounded(double[] x, Bounding layer, Shape in) {
        SlowLayer slow = of(x.length, x.length);
        slow.bounds = true;
        for (int i = 0; i < x.length; i++) {
            int channel = i / (in.size() / in.dim(0));
            slow.connect(i, i, x[i] > layer.low(channel) && x[i] < layer.high(channel) ? 1 : 0);
        }
        return slow;
    }

    /** An activation at one input: a matrix with the slope of each value on its diagonal. */
    static SlowLayer diagonal(double[] x, IntToDoubleFunction slope) {
        SlowLayer slow = of(x.length, x.length);
        for (int i = 0; i < x.length; i++) {
            slow.connect(i, i, slope.applyAsDouble(i));
        }
        return slow;
    }

    /**
     * A signal times a gate that spreads over it. What the gate contributes counts in the Jacobian, but it is not
     * connected, because rules take it for a constant.
     */
    static SlowLayer gated(double[] x, Shape signal, Shape gate) {
        SlowLayer slow = of(signal.size(), x.length);
        int cells = signal.dim(1) * signal.dim(2);
        for (int i = 0; i < signal.size(); i++) {
            int[] place = {i / cells, i % cells / signal.dim(2), i % signal.dim(2)};
            int at = signal.size();
            for (int d = 0, stride = gate.size(); d < 3; d++) {
                stride /= gate.dim(d);
                at += gate.dim(d) == 1 ? 0 : place[d] * stride;
            }
            slow.connect(i, i, x[at]);
            slow.weight[i][at] = x[i];
        }
        return slow;
    }

    /** Normalisation of so many groups at one input, with scales and shifts for each value. */
    static SlowLayer groups(double[] x, int groups, double[] gamma, double[] beta, double epsilon) {
        SlowLayer slow = of(x.length, x.length);
        slow.jacobian = of(x.length, x.length);
        int size = x.length / groups;
        for (int g = 0; g < groups; g++) {
            double mean = Arrays.stream(x, g * size, (g + 1) * size).average().orElseThrow();
            double variance = Arrays.stream(x, g * size, (g + 1) * size)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow();
            double deviation = Math.sqrt(variance + epsilon);
            for (int i = g * size; i < (g + 1) * size; i++) {
                slow.connect(i, i, gamma[i] / deviation);
                slow.bias[i] = beta[i] - gamma[i] / deviation * mean;
                for (int j = g * size; j < (g + 1) * size; j++) {
                    double products = (x[i] - mean) * (x[j] - mean) / (deviation * deviation);
                    slow.jacobian.connect(i, j, gamma[i] / deviation * ((i == j ? 1 : 0) - (1 + products) / size));
                }
            }
        }
        return slow;
    }

    /** Normalisation of the channels of each position at one input. */
    static SlowLayer channels(double[] x, double[] gamma, double[] beta, double epsilon) {
        SlowLayer slow = of(x.length, x.length);
        slow.jacobian = of(x.length, x.length);
        int channels = gamma.length;
        int cells = x.length / channels;
        for (int p = 0; p < cells; p++) {
            int place = p;
            double[] column = IntStream.range(0, channels)
                    .mapToDouble(c -> x[c * cells + place])
                    .toArray();
            double mean = Arrays.stream(column).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(column)
                            .map(v -> (v - mean) * (v - mean))
                            .average()
                            .orElseThrow()
                    + epsilon);
            for (int c = 0; c < channels; c++) {
                int i = c * cells + p;
                slow.connect(i, i, gamma[c] / deviation);
                slow.bias[i] = beta[c] - gamma[c] / deviation * mean;
                for (int d = 0; d < channels; d++) {
                    double products = (column[c] - mean) * (column[d] - mean) / (deviation * deviation);
                    double own = c == d ? 1 : 0;
                    slow.jacobian.connect(i, d * cells + p, gamma[c] / deviation * (own - (1 + products) / channels));
                }
            }
        }
        return slow;
    }

    /** Shares of the channels at each position. */
    static SlowLayer softmax(double[] x, Shape in) {
        SlowLayer slow = of(x.length, x.length);
        slow.jacobian = of(x.length, x.length);
        int cells = in.dim(1) * in.dim(2);
        for (int i = 0; i < x.length; i++) {
            slow.connect(i, i, 1);
            for (int j = i % cells; j < x.length; j += cells) {
                double si = share(x, i, cells);
                slow.jacobian.connect(i, j, si * ((i == j ? 1 : 0) - share(x, j, cells)));
            }
        }
        return slow;
    }

    private static double share(double[] x, int i, int cells) {
        double sum = 0;
        for (int j = i % cells; j < x.length; j += cells) {
            sum += Math.exp(x[j]);
        }
        return Math.exp(x[i]) / sum;
    }

    /** Local response normalisation at one input. */
    static SlowLayer response(double[] x, ResponseNorm norm, Shape in) {
        SlowLayer slow = of(x.length, x.length);
        slow.jacobian = of(x.length, x.length);
        int cells = in.dim(1) * in.dim(2);
        for (int i = 0; i < x.length; i++) {
            int first = i / cells - (int) Math.floor((norm.size() - 1) / 2.0);
            int last = i / cells + (int) Math.ceil((norm.size() - 1) / 2.0);
            double sum = 0;
            for (int j = i % cells; j < x.length; j += cells) {
                sum += j / cells >= first && j / cells <= last ? x[j] * x[j] : 0;
            }
            double squares = norm.bias() + norm.alpha() / norm.size() * sum;
            slow.connect(i, i, Math.pow(squares, -norm.beta()));
            slow.jacobian.connect(i, i, Math.pow(squares, -norm.beta()));
            for (int j = i % cells; j < x.length; j += cells) {
                if (j / cells >= first && j / cells <= last) {
                    double inner = 2 * norm.alpha() / norm.size() * x[j];
                    slow.jacobian.connect(i, j, -norm.beta() * x[i] * Math.pow(squares, -norm.beta() - 1) * inner);
                }
            }
        }
        return slow;
    }

    /** A scale and a shift for each channel. */
    static SlowLayer affine(double[] scale, double[] shift, Shape in) {
        SlowLayer slow = of(in.size(), in.size());
        int cells = in.size() / scale.length;
        for (int i = 0; i < in.size(); i++) {
            slow.connect(i, i, scale[i / cells]);
            slow.bias[i] = shift[i / cells];
        }
        return slow;
    }

    static SlowLayer dense(double[] weight, double[] bias, int inputs) {
        SlowLayer slow = of(weight.length / inputs, inputs);
        for (int i = 0; i < weight.length; i++) {
            slow.connect(i / inputs, i % inputs, weight[i]);
        }
        System.arraycopy(bias, 0, slow.bias, 0, bias.length);
        return slow;
    }

    /** One tap of a window: the output cell within its plane and the input cell within its plane. */
    interface Tap {
        void at(int out, int in, int kernelCell);
    }

    /** Every tap of every window that lies on the map. */
    static void taps(Window w, int height, int width, Tap tap) {
        for (int out = 0; out < w.outHeight(height) * w.outWidth(width); out++) {
            for (int k = 0; k < w.kernelH() * w.kernelW(); k++) {
                int y = out / w.outWidth(width) * w.strideH() - w.padTop() + k / w.kernelW() * w.dilationH();
                int x = out % w.outWidth(width) * w.strideW() - w.padLeft() + k % w.kernelW() * w.dilationW();
                if (y >= 0 && y < height && x >= 0 && x < width) {
                    tap.at(out, y * width + x, k);
                }
            }
        }
    }

    /** A convolution; the bias holds one value for each output channel or for each output. */
    static SlowLayer conv(double[] weight, double[] bias, int outputs, Window window, int groups, Shape in) {
        int cells = in.dim(1) * in.dim(2);
        int outCells = window.outHeight(in.dim(1)) * window.outWidth(in.dim(2));
        int kernel = window.kernelH() * window.kernelW();
        int perGroup = in.dim(0) / groups;
        SlowLayer slow = of(outputs * outCells, in.size());
        for (int o = 0; o < outputs; o++) {
            int first = o / (outputs / groups) * perGroup;
            for (int c = 0; c < perGroup; c++) {
                int plane = o;
                int source = first + c;
                int at = (o * perGroup + c) * kernel;
                taps(
                        window,
                        in.dim(1),
                        in.dim(2),
                        (out, cell, k) -> slow.connect(plane * outCells + out, source * cells + cell, weight[at + k]));
            }
        }
        for (int i = 0; i < slow.bias.length && bias.length > 0; i++) {
            slow.bias[i] = bias.length == outputs ? bias[i / outCells] : bias[i];
        }
        return slow;
    }

    /** A transposed convolution: the taps of the convolution over its output, with ends changed about. */
    static SlowLayer transposed(double[] weight, double[] bias, Window window, int groups, Shape in, Shape out) {
        int cells = in.dim(1) * in.dim(2);
        int outCells = out.dim(1) * out.dim(2);
        int kernel = window.kernelH() * window.kernelW();
        int perGroup = out.dim(0) / groups;
        SlowLayer slow = of(out.size(), in.size());
        for (int c = 0; c < in.dim(0); c++) {
            for (int o = 0; o < perGroup; o++) {
                int source = c;
                int plane = c / (in.dim(0) / groups) * perGroup + o;
                int at = (c * perGroup + o) * kernel;
                taps(
                        window,
                        out.dim(1),
                        out.dim(2),
                        (cell, to, k) -> slow.connect(plane * outCells + to, source * cells + cell, weight[at + k]));
            }
        }
        for (int i = 0; i < slow.bias.length && bias.length > 0; i++) {
            slow.bias[i] = bias.length == out.dim(0) ? bias[i / outCells] : bias[i];
        }
        return slow;
    }

    /** A layer that only moves values, found by sending one value at a time through it. */
    static SlowLayer moving(Layer layer, Shape in) {
        double[] nothing = Buffers.doubles(layer.forward(List.of(Buffers.array(new double[in.size()], in.batched(1)))));
        SlowLayer slow = of(nothing.length, in.size());
        System.arraycopy(nothing, 0, slow.bias, 0, nothing.length);
        for (int i = 0; i < in.size(); i++) {
            double[] one = new double[in.size()];
            one[i] = 1;
            double[] moved = Buffers.doubles(layer.forward(List.of(Buffers.array(one, in.batched(1)))));
            for (int j = 0; j < moved.length; j++) {
                if (moved[j] != nothing[j]) {
                    slow.connect(j, i, moved[j] - nothing[j]);
                }
            }
        }
        return slow;
    }

    static SlowLayer average(Window window, boolean countPad, Shape in) {
        int cells = in.dim(1) * in.dim(2);
        int outCells = window.outHeight(in.dim(1)) * window.outWidth(in.dim(2));
        SlowLayer slow = of(in.dim(0) * outCells, in.size());
        for (int c = 0; c < in.dim(0); c++) {
            int plane = c;
            taps(
                    window,
                    in.dim(1),
                    in.dim(2),
                    (out, cell, k) -> slow.connect(plane * outCells + out, plane * cells + cell, 1));
        }
        for (double[] row : slow.weight) {
            double taps = 0;
            for (double w : row) {
                taps += w;
            }
            for (int i = 0; i < row.length; i++) {
                row[i] /= countPad ? window.kernelH() * window.kernelW() : taps;
            }
        }
        return slow;
    }

    /** A max pool at one input: a matrix that picks each window's winner. */
    static SlowLayer winners(Window window, double[] sign, Shape in, double[] x) {
        int cells = in.dim(1) * in.dim(2);
        int outCells = window.outHeight(in.dim(1)) * window.outWidth(in.dim(2));
        SlowLayer slow = of(in.dim(0) * outCells, in.size());
        int[] best = new int[in.dim(0) * outCells];
        Arrays.fill(best, -1);
        for (int c = 0; c < in.dim(0); c++) {
            int plane = c;
            taps(window, in.dim(1), in.dim(2), (out, cell, k) -> {
                int at = plane * outCells + out;
                int candidate = plane * cells + cell;
                if (best[at] < 0 || sign[plane] * x[candidate] > sign[plane] * x[best[at]]) {
                    best[at] = candidate;
                }
            });
        }
        for (int j = 0; j < best.length; j++) {
            slow.connect(j, best[j], 1);
        }
        slow.mean = average(window, false, in);
        return slow;
    }

    double[] forward(double[] x) {
        double[] z = bias.clone();
        for (int j = 0; j < z.length; j++) {
            for (int i = 0; i < x.length; i++) {
                z[j] += weight[j][i] * x[i];
            }
        }
        return z;
    }
}
