package org.lrpexplorer.modelio.keras;

import java.util.Locale;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.tensor.Window;

/**
 * The padding {@code same} as TensorFlow means it: as much as makes the output {@code ⌈input / stride⌉} cells, an odd cell
 * after the input rather than before it.
 */
final class SamePadding {

    private SamePadding() {}

    /** The window of a layer's kernel over an input of some extent. */
    static Window window(Applied a, int[] kernel, int[] stride, int[] dilation, int height, int width) {
        int[] rows = {0, 0};
        int[] columns = {0, 0};
        if (isSame(a)) {
            rows = split(missing(height, kernel[0], stride[0], dilation[0]));
            columns = split(missing(width, kernel[1], stride[1], dilation[1]));
        }
        if (isCausal(a)) {
            columns = new int[] {Math.multiplyExact(kernel[1] - 1, dilation[1]), 0};
        }
        int[] down = rows;
        int[] across = columns;
        return a.checked(() -> new Window(
                kernel[0],
                kernel[1],
                stride[0],
                stride[1],
                down[0],
                across[0],
                down[1],
                across[1],
                dilation[0],
                dilation[1]));
    }

    /** Whether a layer pads like this; otherwise it does not pad. */
    static boolean isSame(Applied a) {
        String padding = a.layer().text("padding", "valid").toLowerCase(Locale.ROOT);
        if (!padding.equals("same") && !padding.equals("valid") && !isCausal(a)) {
            throw new Unsupported("it pads as " + QuotedName.of(padding));
        }
        return padding.equals("same");
    }

    /** Whether a layer over steps pads in front alone, so that no output depends on later steps. */
    private static boolean isCausal(Applied a) {
        return a.layer().isOverOneAxis() && a.layer().text("padding", "valid").equalsIgnoreCase("causal");
    }

    private static long missing(int extent, long kernel, long stride, long dilation) {
        if (kernel < 1 || stride < 1 || dilation < 1) {
            return 0;
        }
        long outputs = (extent + stride - 1) / stride;
        return Math.max(0, (outputs - 1) * stride + (kernel - 1) * dilation + 1 - extent);
    }

    /** Cells before and after. */
    static int[] split(long cells) {
        int all = (int) Math.min(cells, Integer.MAX_VALUE / 4);
        return new int[] {all / 2, all - all / 2};
    }
}
