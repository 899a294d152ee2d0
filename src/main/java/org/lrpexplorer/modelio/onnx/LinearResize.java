package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Interpolation;
import org.lrpexplorer.network.Resize;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Reads Resize and Upsample by linear interpolation, along rows and columns, by the formulas of ONNX's specification. */
final class LinearResize {
    /** The ways to place cells that are read. */
    static final List<String> PLACINGS =
            List.of("half_pixel", "pytorch_half_pixel", "align_corners", "asymmetric", "half_pixel_symmetric");

    private static final long LARGEST_EXTENT = 1 << 16;

    private LinearResize() {}

    /**
     * Appends the layer.
     *
     * @param scales of all dimensions of the file's tensor
     * @param sizes whether the file states sizes, which scales were made of
     * @param placing where output cells lie among input cells
     */
    static void read(OnnxNode node, Conversion c, double[] scales, boolean sizes, String placing) {
        long[] before = c.onnxShape(node, 0);
        if (scales.length != before.length) {
            throw node.problem(Text.of("has %d scales for %d dimensions", scales.length, before.length));
        }
        for (int i = 0; i < scales.length; i++) {
            if (i < 2 && scales[i] != 1) {
                throw new Unsupported(
                        Text.of("it resizes dimension %d by %s; only rows and columns can be resized", i, scales[i]));
            }
            if (!(scales[i] > 0) || !Double.isFinite(scales[i])) {
                throw node.problem(Text.of("resizes dimension %d by %s", i, scales[i]));
            }
        }
        if (node.integer("antialias", 0) != 0) {
            throw new Unsupported("it smooths where it makes smaller (antialias)");
        }
        Shape map = c.map(node, 0);
        boolean signal = c.layouts().isSignal(node.input(0));
        Interpolation rows =
                signal ? Interpolation.none(1) : interpolation(node, map.dim(1), scales[2], sizes, placing);
        Interpolation columns = interpolation(node, map.dim(2), scales[signal ? 2 : 3], sizes, placing);
        c.layer(node, rows.isIdentity() && columns.isIdentity() ? new Identity() : new Resize(rows, columns));
    }

    private static Interpolation interpolation(OnnxNode node, int extent, double scale, boolean sizes, String placing) {
        // Scales are single precision, and so is the product that others take: 10 × 0.7 is 7 there, not a little less.
        double exact = sizes ? extent * scale : extent * (float) scale;
        if (exact > LARGEST_EXTENT || exact < 1 - 1e-9) {
            throw node.problem(Text.of("resizes %d cells to %s", extent, exact));
        }
        // Sizes are whole; their quotient by the extent, times that, may come out a little below.
        int cells = (int) (sizes ? Math.rint(exact) : Math.floor(exact));
        return Interpolation.at(extent, cells, place(extent, cells, scale, placing));
    }

    /** Whether a way to place cells, asked for a size, gives an interpolation. */
    static boolean puts(Interpolation wanted, String placing) {
        double scale = wanted.cells() / (double) wanted.extent();
        return Interpolation.at(wanted.extent(), wanted.cells(), place(wanted.extent(), wanted.cells(), scale, placing))
                .equals(wanted);
    }

    /** Where each output cell lies among the input cells. */
    private static IntToDoubleFunction place(int extent, int cells, double scale, String placing) {
        return switch (placing) {
            case "asymmetric" -> i -> i / scale;
            case "half_pixel" -> i -> (i + 0.5) / scale - 0.5;
            case "pytorch_half_pixel" -> i -> cells > 1 ? (i + 0.5) / scale - 0.5 : 0;
            case "half_pixel_symmetric" -> {
                double offset = extent / 2.0 * (1 - cells / (extent * scale));
                yield i -> offset + (i + 0.5) / scale - 0.5;
            }
            case "align_corners" -> i -> cells > 1 ? i * (extent - 1.0) / (cells - 1) : 0;
            default -> throw new Unsupported(Text.of("it places cells by %s", QuotedName.of(placing)));
        };
    }
}
