package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.List;
import org.lrpexplorer.network.Add;
import org.lrpexplorer.network.AvgPool;
import org.lrpexplorer.network.Clip;
import org.lrpexplorer.network.Concat;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.GlobalAvgPool;
import org.lrpexplorer.network.MaxPool;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.network.Upsample;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;

/** Draws the layers that have no weights. */
final class PlainLayers {

    private PlainLayers() {}

    static String relu(Drawing d, String at, String from) {
        return d.layer(at, file -> new Relu(), d.sizeOf(from), from);
    }

    static String relu6(Drawing d, String at, String from) {
        return d.layer(at, file -> new Clip(0, 6), d.sizeOf(from), from);
    }

    static String maxPool(Drawing d, String at, String from, Window window) {
        Size in = d.maps(at, from);
        return d.layer(at, file -> new MaxPool(window), d.slide(at, in, window, in.channels()), from);
    }

    /** Max pooling that keeps a last window which reaches over the edge. */
    static String maxPoolCeiling(Drawing d, String at, String from, int kernel, int stride) {
        Size in = d.maps(at, from);
        int below = overhang(in.height(), kernel, stride);
        int right = overhang(in.width(), kernel, stride);
        return maxPool(d, at, from, new Window(kernel, kernel, stride, stride, 0, 0, below, right, 1, 1));
    }

    private static int overhang(int extent, int kernel, int stride) {
        return Math.floorMod(kernel - extent, stride);
    }

    /** Average pooling; padded cells count, as PyTorch has it. */
    static String averagePool(Drawing d, String at, String from, Window window) {
        Size in = d.maps(at, from);
        return d.layer(at, file -> new AvgPool(window, true), d.slide(at, in, window, in.channels()), from);
    }

    static String globalAverage(Drawing d, String at, String from) {
        return d.layer(
                at, file -> new GlobalAvgPool(), Size.maps(d.maps(at, from).channels(), 1, 1), from);
    }

    static String flatten(Drawing d, String at, String from) {
        return d.layer(at, file -> new Flatten(), Size.vector(d.sizeOf(from).count()), from);
    }

    static String add(Drawing d, String at, String branch, String shortcut) {
        return d.layer(at, file -> new Add(), d.sizeOf(branch), branch, shortcut);
    }

    /** The channels of several branches, one after the other. */
    static String concat(Drawing d, String at, List<String> branches) {
        if (branches.size() == 1) {
            return branches.get(0);
        }
        Size first = d.sizeOf(branches.get(0));
        long channels = 0;
        for (String branch : branches) {
            int more = d.sizeOf(branch).channels();
            channels = more == Size.ANY || channels == Size.ANY ? Size.ANY : channels + more;
        }
        Size size = Size.maps((int) Math.min(channels, Integer.MAX_VALUE), first.height(), first.width());
        Concat layer = new Concat(branches.size());
        return d.layer(at, file -> layer, size, branches.toArray(String[]::new));
    }

    /**
     * Averages maps to {@code extent × extent} cells, as PyTorch's AdaptiveAvgPool2d does, where all cells average
     * equally many: the maps' extents are a multiple or a divisor of {@code extent}.
     */
    static String averageTo(Drawing d, String at, String from, int extent) {
        Size in = d.maps(at, from);
        if (in.height() == Size.ANY || in.width() == Size.ANY) {
            return d.layer(at, file -> new Upsample(1, 1), Size.maps(in.channels(), extent, extent), from);
        }
        if (isUneven(in.height(), extent) || isUneven(in.width(), extent)) {
            d.misfit(
                    at,
                    Text.of(
                            "averages maps of %s to %d×%d cells, which is read only where the extents are multiples of %2$d or"
                                    + " divide it; state another input size in the card",
                            in, extent, extent));
            return d.layer(at, file -> new Upsample(1, 1), Size.maps(in.channels(), extent, extent), from);
        }
        String averaged = from;
        int high = Math.max(1, in.height() / extent);
        int wide = Math.max(1, in.width() / extent);
        if (high * wide > 1) {
            averaged = averagePool(d, at, from, new Window(high, wide, high, wide, 0, 0, 0, 0, 1, 1));
        }
        int rows = Math.max(1, extent / in.height());
        int columns = Math.max(1, extent / in.width());
        return rows * columns == 1
                ? averaged
                : d.layer(
                        at + ".repeat",
                        file -> new Upsample(rows, columns),
                        Size.maps(in.channels(), extent, extent),
                        averaged);
    }

    private static boolean isUneven(int extent, int cells) {
        return extent % cells != 0 && cells % extent != 0;
    }
}
