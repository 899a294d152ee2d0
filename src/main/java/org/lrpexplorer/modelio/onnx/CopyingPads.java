package org.lrpexplorer.modelio.onnx;

import java.util.Set;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.Arrangement;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.text.Text;

/**
 * Reads a Pad that surrounds maps with copies of their own values: mirrored at the edge, the outermost again and again, or
 * those of the opposite side. It only gives values further places, from which their relevance comes back.
 */
final class CopyingPads {
    private static final String REFLECT = "reflect";
    private static final String EDGE = "edge";
    private static final String WRAP = "wrap";
    private static final Set<String> MODES = Set.of(REFLECT, EDGE, WRAP);

    private CopyingPads() {}

    static boolean isRead(OnnxNode node, Conversion c) {
        return node.operator().equals("Pad")
                && MODES.contains(node.text("mode", ""))
                && node.hasInput(0)
                && !c.constants().contains(node.input(0));
    }

    static void read(OnnxNode node, Conversion c) {
        Arrangement padded = c.arranged().of(node.input(0));
        int rank = padded.rank();
        long[] pads = RegionOperators.pads(node, c, rank);
        for (int axis = 0; axis < rank; axis++) {
            int before = (int) pads[axis];
            int after = (int) pads[axis + rank];
            if (before + after > 0) {
                int[] places = places(node.text("mode", ""), padded.extents().get(axis), before, after);
                padded = padded.picked(axis, places);
            }
        }
        c.arranged().put(node, node.input(0), padded);
    }

    /** Which value of a dimension stands at each place of the padded one. */
    private static int[] places(String mode, int extent, int before, int after) {
        int most = mode.equals(EDGE) ? Integer.MAX_VALUE : mode.equals(WRAP) ? extent : extent - 1;
        if (Math.max(before, after) > most) {
            throw new Unsupported(
                    Text.of("it pads %d values by %d and %d in mode %s, beyond its own", extent, before, after, mode));
        }
        return IntStream.range(-before, extent + after)
                .map(i -> switch (mode) {
                    case REFLECT -> i < 0 ? -i : i < extent ? i : 2 * (extent - 1) - i;
                    case EDGE -> Math.min(Math.max(i, 0), extent - 1);
                    default -> Math.floorMod(i, extent);
                })
                .toArray();
    }
}
