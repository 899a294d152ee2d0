package org.lrpexplorer.compose;

import java.util.List;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.figure.PictureFile;

/**
 * A kind of file that is written of a comparison, as file choosers offer it.
 *
 * @param label what people call it
 * @param suffix how the names of its files end
 */
public record FigureType(String label, String suffix) {

    /** Those of a whole comparison, the default first. */
    public static List<FigureType> ofComparisons() {
        return FigureFormat.all().stream()
                .map(format -> new FigureType(format.label(), format.suffix()))
                .toList();
    }

    /** That of one tile. */
    public static List<FigureType> ofTiles() {
        return List.of(new FigureType(PictureFile.LABEL, PictureFile.SUFFIX));
    }
}
