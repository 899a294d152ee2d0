package org.lrpexplorer.modelio.onnx;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Reads sums and products of a vector with constants that are not the same for all values of a channel, as detection heads
 * have one for each box: each value is a channel of its own, and a fixed scale and shift of each can do it.
 */
final class ValueConstants {
    private static final Set<String> ARITHMETIC = Set.of("Add", "Sub", "Mul", "Div");

    private ValueConstants() {}

    /** Whether a node joins one computed tensor and one constant by a sum or a product. */
    static boolean isRead(OnnxNode node, Conversion c) {
        return ARITHMETIC.contains(node.operator())
                && node.inputs().size() == 2
                && node.inputs().stream().filter(c.constants()::contains).count() == 1;
    }

    /**
     * Appends the scaling of each value.
     *
     * @param extents those of the computed tensor in the file, the images first; it is a vector of each image in the layers
     */
    static void read(OnnxNode node, Conversion c, long[] extents) {
        int constant = c.constants().contains(node.input(0)) ? 0 : 1;
        float[] values = over(c.weights(node, constant), extents);
        INDArray k = Buffers.array(values, values.length);
        INDArray none = k.mul(0);
        String input = node.input(1 - constant);
        switch (node.operator()) {
            case "Add" -> scale(node, c, input, none.add(1), k);
            case "Mul" -> scale(node, c, input, k, none);
            case "Sub" -> scale(node, c, input, none.add(constant == 0 ? -1 : 1), constant == 0 ? k : k.neg());
            default -> {
                if (constant == 0) {
                    throw new Unsupported(Text.of("it divides the constant %s", QuotedName.of(node.input(0))));
                }
                if (k.eq(0).any()) {
                    throw node.problem("divides by zero");
                }
                scale(node, c, input, k.rdiv(1), none);
            }
        }
    }

    private static void scale(OnnxNode node, Conversion c, String input, INDArray scale, INDArray shift) {
        c.noteScaling(node);
        c.layer(node, BatchNorm.scaling(scale, shift), List.of(input), node.output());
    }

    /** What a constant is for each value of one image. */
    private static float[] over(Constant constant, long[] extents) {
        int[] dims = new int[extents.length];
        Arrays.fill(dims, 1);
        int lacking = extents.length - constant.rank();
        boolean fits = lacking >= 0;
        for (int i = 0; fits && i < constant.rank(); i++) {
            dims[lacking + i] = constant.dims().get(i);
            boolean spreads = dims[lacking + i] == 1 || dims[lacking + i] == extents[lacking + i];
            fits = spreads && (lacking + i > 0 || dims[0] == 1);
        }
        if (!fits) {
            throw new Unsupported(Text.of(
                    "its constant of %s does not spread over values laid out as %s",
                    constant.shape(), Reshapes.text(extents)));
        }
        float[] stored = constant.reals();
        float[] values =
                new float[Math.toIntExact(Arrays.stream(extents).skip(1).reduce(1, Math::multiplyExact))];
        for (int i = 0; i < values.length; i++) {
            int place = 0;
            int rest = i;
            for (int d = extents.length - 1, step = 1; d > 0; d--) {
                place += dims[d] == 1 ? 0 : rest % (int) extents[d] * step;
                rest /= (int) extents[d];
                step *= dims[d];
            }
            values[i] = stored[place];
        }
        return values;
    }
}
