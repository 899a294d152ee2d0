package org.lrpexplorer.modelio.onnx;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Reads operators that resize maps: by repeating their cells here, by interpolation in {@link LinearResize}. */
final class ResizeOperators {
    private static final int LARGEST_FACTOR = 1 << 12;
    private static final long LARGEST_EXTENT = 1 << 16;

    private ResizeOperators() {}

    /** Upsample, the older name: cells are repeated from the first one on. */
    static void upsample(OnnxNode node, Conversion c) {
        float[] scales = node.hasInput(1)
                ? c.constant(node, 1).reals()
                : node.reals("scales").orElseThrow(() -> node.problem("does not say by how much it enlarges"));
        if (isLinear(node)) {
            LinearResize.read(node, c, widened(scales), false, "asymmetric");
            return;
        }
        enlarge(node, c, factors(node, c, widened(scales)), "asymmetric", "floor");
    }

    private static boolean isLinear(OnnxNode node) {
        String mode = node.text("mode", "nearest");
        return mode.equals("linear") || mode.equals("bilinear");
    }

    /** Resize by scales or to sizes; the form with two inputs knows no ways of rounding. */
    static void resize(OnnxNode node, Conversion c) {
        if (node.inputs().size() == 2) {
            upsample(node, c);
            return;
        }
        Optional<Constant> stated = c.optionalConstant(node, 2).filter(given -> given.size() > 0);
        double[] scales = stated.map(given -> overAllAxes(node, c, widened(given.reals())))
                .or(() -> c.optionalConstant(node, 3).map(sizes -> scales(node, c, sizes)))
                .orElseThrow(() -> node.problem("says neither scales nor sizes"));
        if (!node.text("keep_aspect_ratio_policy", "stretch").equals("stretch")) {
            throw new Unsupported("it keeps the aspect ratio");
        }
        if (isLinear(node)) {
            LinearResize.read(
                    node, c, scales, stated.isEmpty(), node.text("coordinate_transformation_mode", "half_pixel"));
            return;
        }
        enlarge(
                node,
                c,
                factors(node, c, scales),
                node.text("coordinate_transformation_mode", "half_pixel"),
                node.text("nearest_mode", "round_prefer_floor"));
    }

    /** Expand of maps with one cell, as in front of a product with larger ones. */
    static void expand(OnnxNode node, Conversion c) {
        long[] before = c.onnxShape(node, 0);
        long[] wanted = c.constant(node, 1).integers();
        boolean grows = wanted.length == before.length
                && IntStream.range(0, wanted.length)
                        .allMatch(i -> wanted[i] >= 1 && (before[i] == 1 || before[i] == wanted[i] || wanted[i] == 1));
        if (!grows) {
            Rearrangements.read(node, c);
            return;
        }
        double[] scales = new double[wanted.length];
        Arrays.setAll(scales, i -> before[i] == 1 ? wanted[i] : 1);
        enlarge(node, c, factors(node, c, scales), "asymmetric", "floor");
    }

    /** Scales of all dimensions, where a file states those of named ones alone. */
    private static double[] overAllAxes(OnnxNode node, Conversion c, double[] stated) {
        if (!node.has("axes")) {
            return stated;
        }
        double[] all = new double[c.onnxShape(node, 0).length];
        Arrays.fill(all, 1);
        int[] places = places(node, all.length, stated.length);
        for (int i = 0; i < places.length; i++) {
            all[places[i]] = stated[i];
        }
        return all;
    }

    private static int[] places(OnnxNode node, int rank, int expected) {
        int[] places = node.integers("axes").orElseThrow().stream()
                .mapToInt(axis ->
                        Reshapes.axes(node, new long[] {axis}, rank).iterator().next())
                .toArray();
        if (places.length != expected) {
            throw node.problem(Text.of("resizes %d dimensions but names %d", expected, places.length));
        }
        return places;
    }

    private static double[] widened(float[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
    }

    private static double[] scales(OnnxNode node, Conversion c, Constant sizes) {
        long[] before = c.onnxShape(node, 0);
        if (node.has("axes")) {
            int[] places = places(node, before.length, sizes.size());
            double[] named = IntStream.range(0, places.length)
                    .mapToDouble(i -> sizes.number(i) / before[places[i]])
                    .toArray();
            return overAllAxes(node, c, named);
        }
        long[] after = sizes.integers();
        if (after.length != before.length) {
            throw node.problem(Text.of("has %d sizes for %d dimensions", after.length, before.length));
        }
        return IntStream.range(0, after.length)
                .mapToDouble(i -> after[i] / (double) before[i])
                .toArray();
    }

    /** The factors of rows and columns. */
    private static int[] factors(OnnxNode node, Conversion c, double[] scales) {
        int rank = c.onnxShape(node, 0).length;
        if (scales.length != rank) {
            throw node.problem(Text.of("has %d scales for %d dimensions", scales.length, rank));
        }
        for (int i = 0; i < rank; i++) {
            boolean kept = scales[i] == 1;
            boolean whole = i > 1 && scales[i] == Math.rint(scales[i]) && scales[i] >= 1 && scales[i] <= LARGEST_FACTOR;
            if (!kept && !whole) {
                throw new Unsupported(Text.of(
                        "it enlarges dimension %d by %s; only rows and columns can be enlarged, by whole factors",
                        i, scales[i]));
            }
        }
        int[] factors =
                Arrays.stream(scales).skip(2).mapToInt(scale -> (int) scale).toArray();
        return c.layouts().isSignal(node.input(0)) ? new int[] {1, factors[0]} : factors;
    }

    private static void enlarge(OnnxNode node, Conversion c, int[] factors, String placing, String rounding) {
        if (Arrays.stream(factors).allMatch(factor -> factor == 1)) {
            c.layer(node, new Identity());
            return;
        }
        String mode = node.text("mode", "nearest");
        if (!mode.equals("nearest")) {
            throw new Unsupported(
                    Text.of("its mode is %s; only nearest and linear are supported", QuotedName.of(mode)));
        }
        Shape map = c.map(node, 0);
        for (int i = 0; i < factors.length; i++) {
            if ((long) map.dim(i + 1) * factors[i] > LARGEST_EXTENT) {
                throw node.problem(Text.of("enlarges %s by %d×%d", map, factors[0], factors[1]));
            }
            if (!repeats(node, map.dim(i + 1), factors[i], placing, rounding)) {
                throw new Unsupported(Text.of(
                        "its nearest cells, by %s and %s, are not each repeated equally often",
                        QuotedName.of(placing), QuotedName.of(rounding)));
            }
        }
        c.layer(node, new Upsample(factors[0], factors[1]));
    }

    /** Whether the nearest input cell of every output cell along one direction is the one that plain repeating gives. */
    private static boolean repeats(OnnxNode node, int extent, int factor, String placing, String rounding) {
        return IntStream.range(0, extent * factor).allMatch(i -> {
            double place = place(i, extent, factor, placing);
            double nearest =
                    switch (rounding) {
                        case "floor" -> Math.floor(place);
                        case "ceil" -> Math.ceil(place);
                        case "round_prefer_floor" -> Math.ceil(place - 0.5);
                        case "round_prefer_ceil" -> Math.floor(place + 0.5);
                        default -> throw node.problem("sets nearest_mode to " + QuotedName.of(rounding));
                    };
            int cell = (int) Math.max(0, Math.min(nearest, extent - 1));
            return cell == i / factor;
        });
    }

    /** Where an output cell lies among the input cells. */
    private static double place(int i, int extent, int factor, String placing) {
        int last = extent * factor - 1;
        return switch (placing) {
            case "asymmetric" -> i / (double) factor;
            case "half_pixel", "half_pixel_symmetric", "pytorch_half_pixel" -> (i + 0.5) / factor - 0.5;
            case "align_corners" -> i * (extent - 1.0) / last;
            default -> throw new Unsupported("it places cells by " + QuotedName.of(placing));
        };
    }
}
