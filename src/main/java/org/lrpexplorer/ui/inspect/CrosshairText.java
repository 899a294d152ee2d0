package org.lrpexplorer.ui.inspect;

import javafx.geometry.Point2D;
import org.lrpexplorer.heatmap.CellStanding;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** What lies under the crosshair in a picture, in words. */
final class CrosshairText {

    private CrosshairText() {}

    /** Position and value, and in a second line how much that is among all. */
    static String of(EnlargedPicture picture, Point2D at) {
        return picture.input()
                .map(values -> values.describe(at).replace(" → ", "\n→ "))
                .or(() -> picture.map().map(map -> relevance(map, at)))
                .orElse(picture.note());
    }

    private static String relevance(Heatmap map, Point2D at) {
        int x = (int) (at.getX() * map.width());
        int y = (int) (at.getY() * map.height());
        String place = map.isDrawnAsBars() ? Text.of("[%d]", x + y) : Text.of("(%d, %d)", x, y);
        String value = place + "   " + NumberText.signed(map.value(x, y));
        if (!map.isOrdered()) {
            return value + "\nrank …";
        }
        CellStanding standing = CellStanding.of(map, x, y);
        if (standing.rank() == 0) {
            return value + "\nnot finite";
        }
        return value
                + Text.of(
                        "%nrank %d of %d · %s of Σ|R|",
                        standing.rank(), standing.count(), NumberText.share(standing.share()));
    }
}
