package org.lrpexplorer.modelio.keras;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.ConvTranspose2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads convolutions and dense layers, with the activations fused into them. */
final class ConvolutionLayers {
    /** Keras keeps kernels as rows, columns, inputs, outputs; here outputs and inputs come first. */
    private static final List<Integer> OUTPUTS_FIRST = List.of(3, 2, 0, 1);

    private ConvolutionLayers() {}

    static String convolution(Applied a) {
        Shape map = a.map();
        Stored kernel = a.kernel(0);
        int outputs = kernel.dims().get(3);
        int groups = a.layer().integer("groups", 1);
        Window window = window(a, kernel, map);
        String sum = a.append(a.checked(() -> new Conv2d(outputsFirst(kernel), a.bias(1, outputs), window, groups)));
        return ActivationFunctions.fused(a, sum);
    }

    /** Each input channel has kernels of its own; their outputs lie side by side. */
    static String depthwise(Applied a) {
        String sum = depthwise(a, "", true);
        return ActivationFunctions.fused(a, sum);
    }

    private static String depthwise(Applied a, String suffix, boolean biased) {
        Shape map = a.map();
        Stored kernel = a.kernel(0);
        int channels = kernel.dims().get(2);
        int outputs = channels * kernel.dims().get(3);
        INDArray weight = kernel.array(
                List.of(2, 3, 0, 1),
                outputs,
                1,
                kernel.dims().get(0),
                kernel.dims().get(1));
        Optional<INDArray> bias = biased ? a.bias(1, outputs) : Optional.empty();
        Window window = window(a, kernel, map);
        Conv2d layer = a.checked(() -> new Conv2d(weight, bias, window, channels));
        return a.append(suffix, layer, List.of(a.input()), a.layout());
    }

    static String separable(Applied a) {
        String middle = depthwise(a, ".depthwise", false);
        Stored kernel = a.kernel(1);
        int outputs = kernel.dims().get(3);
        Conv2d points =
                a.checked(() -> new Conv2d(outputsFirst(kernel), a.bias(2, outputs), Window.square(1, 1, 0), 1));
        return ActivationFunctions.fused(a, a.append("", points, List.of(middle), a.layout()));
    }

    private static INDArray outputsFirst(Stored kernel) {
        List<Integer> dims = kernel.dims();
        return kernel.array(OUTPUTS_FIRST, dims.get(3), dims.get(2), dims.get(0), dims.get(1));
    }

    private static Window window(Applied a, Stored kernel, Shape map) {
        int[] extent = {kernel.dims().get(0), kernel.dims().get(1)};
        int[] stride = a.layer().pair("strides", 1);
        int[] dilation = a.layer().pair("dilation_rate", 1);
        return SamePadding.window(a, extent, stride, dilation, map.dim(1), map.dim(2));
    }

    /** Conv2DTranspose, whose kernel holds the outputs before the inputs. */
    static String transposed(Applied a) {
        Shape map = a.map();
        Stored kernel = a.kernel(0);
        int outputs = kernel.dims().get(2);
        int[] stride = a.layer().pair("strides", 1);
        int[] dilation = a.layer().pair("dilation_rate", 1);
        int[] extra = a.layer().has(LayerConfig.OUTPUT_PADDING)
                ? a.layer().pair(LayerConfig.OUTPUT_PADDING, 0)
                : new int[] {-1, -1};
        Cut rows = cut(a, map.dim(1), kernel.dims().get(0), stride[0], dilation[0], extra[0]);
        Cut columns = cut(a, map.dim(2), kernel.dims().get(1), stride[1], dilation[1], extra[1]);
        INDArray weight = kernel.array(
                OUTPUTS_FIRST,
                kernel.dims().get(3),
                outputs,
                kernel.dims().get(0),
                kernel.dims().get(1));
        String sum = a.append(a.checked(() -> new ConvTranspose2d(
                weight,
                a.bias(1, outputs),
                new Window(
                        kernel.dims().get(0),
                        kernel.dims().get(1),
                        stride[0],
                        stride[1],
                        rows.before,
                        columns.before,
                        rows.after,
                        columns.after,
                        dilation[0],
                        dilation[1]),
                rows.extra,
                columns.extra,
                1)));
        return ActivationFunctions.fused(a, sum);
    }

    /** What is cut off the output of a transposed convolution, or added to it, along one dimension. */
    private record Cut(int before, int after, int extra) {}

    /** Keras fixes the extent of the output; what is cut off is what the convolution back would pad by. */
    private static Cut cut(Applied a, int extent, int kernel, int stride, int dilation, int extra) {
        boolean same = SamePadding.isSame(a);
        long reach = (kernel - 1L) * dilation + 1;
        long wanted;
        if (extra < 0) {
            wanted = (long) extent * stride + (same ? 0 : Math.max(reach - stride, 0));
        } else {
            wanted = (extent - 1L) * stride + reach - (same ? 2 * (reach / 2) : 0) + extra;
        }
        long surplus = (extent - 1L) * stride + reach - wanted;
        int[] sides = SamePadding.split(Math.max(0, surplus));
        return new Cut(sides[0], sides[1], (int) Math.max(0, Math.min(-surplus, Integer.MAX_VALUE)));
    }

    /** Dense: of vectors, or of the channels at each position of maps, which is a convolution. */
    static String dense(Applied a) {
        Shape shape = a.shape();
        Stored kernel = a.weight(0, 2);
        int inputs = kernel.dims().get(0);
        int outputs = kernel.dims().get(1);
        if (a.layout().order() == ChannelOrder.LAST) {
            INDArray weight = kernel.array(List.of(1, 0), outputs, inputs, 1, 1);
            Conv2d points = a.checked(() -> new Conv2d(weight, a.bias(1, outputs), Window.square(1, 1, 0), 1));
            return ActivationFunctions.fused(a, a.append(points));
        }
        if (a.layout() != Layout.VECTOR && a.layout() != Layout.ROW) {
            throw new Unsupported(Text.of("it reads %s, of which it would mix the columns", shape));
        }
        INDArray weight = kernel.array(List.of(1, 0), outputs, inputs);
        return ActivationFunctions.fused(a, a.append(a.checked(() -> new Dense(weight, a.bias(1, outputs)))));
    }
}
