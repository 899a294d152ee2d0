package org.lrpexplorer.ui.inspect;

import java.util.Arrays;

/**
 * A picture with one pixel for each cell, which is enlarged so that every device pixel has the colour of the cell that its
 * middle lies in.
 */
final class CellRaster {

    private final int width;
    private final int height;
    private final int[] argb;

    /** A picture of premultiplied ARGB, row by row, which is handed over. */
    CellRaster(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /** What is seen of it in an area, as premultiplied ARGB; transparent beside the picture. */
    int[] paint(ZoomedArea area) {
        int targetWidth = (int) area.width();
        int targetHeight = (int) area.height();
        int[] columns = cells(targetWidth, area.left(), area.wholeWidth(), width);
        int[] rows = cells(targetHeight, area.top(), area.wholeHeight(), height);
        int[] target = new int[targetWidth * targetHeight];
        for (int y = 0; y < targetHeight; y++) {
            int start = y * targetWidth;
            if (y > 0 && rows[y] == rows[y - 1]) {
                System.arraycopy(target, start - targetWidth, target, start, targetWidth);
            } else if (rows[y] >= 0) {
                int row = rows[y] * width;
                for (int x = 0; x < targetWidth; x++) {
                    target[start + x] = columns[x] < 0 ? 0 : argb[row + columns[x]];
                }
            }
        }
        return target;
    }

    /** The cell of every pixel along one axis; −1 beside the picture. */
    private static int[] cells(int pixels, double start, double whole, int count) {
        int[] cells = new int[pixels];
        Arrays.setAll(cells, i -> {
            double at = (start + i + 0.5) / whole;
            return at < 0 || at >= 1 ? -1 : (int) (at * count);
        });
        return cells;
    }
}
