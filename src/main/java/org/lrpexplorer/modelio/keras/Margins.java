package org.lrpexplorer.modelio.keras;

import java.util.List;
import org.lrpexplorer.text.Text;

/** Cells on the four sides of maps. */
record Margins(int top, int bottom, int left, int right) {
    private static final int MOST = 1 << 24;

    /** What a layer sets: one number, one for rows and one for columns, or two for each. */
    static Margins of(Applied a, String key) {
        if (a.layer().isOverOneAxis()) {
            List<Setting> ends = a.layer().setting(key).rowsAndColumns();
            return new Margins(0, 0, cells(ends.get(0)), cells(ends.get(1)));
        }
        int[] sides = a.layer().setting(key).rowsAndColumns().stream()
                .flatMap(both -> both.rowsAndColumns().stream())
                .mapToInt(Margins::cells)
                .toArray();
        return new Margins(sides[0], sides[1], sides[2], sides[3]);
    }

    private static int cells(Setting side) {
        int cells = side.whole(-1);
        if (cells < 0 || cells > MOST) {
            throw side.problem(Text.of("whole numbers from 0 to %d", MOST));
        }
        return cells;
    }
}
