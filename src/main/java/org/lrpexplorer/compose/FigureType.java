package org.lrpexplorer.compose;

import java.nio.file.Path;
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

    /**
     * The file that a person means who chose this type in a dialog: one that kept the suggested name ends as this type
     * does, because the system's dialogs leave the old ending there; a name that was typed is taken as it is.
     */
    public Path meant(Path chosen, String suggested) {
        String name = String.valueOf(chosen.getFileName());
        boolean kept = name.equals(suggested) && name.contains(".") && !name.endsWith(suffix);
        return kept ? chosen.resolveSibling(name.substring(0, name.lastIndexOf('.')) + suffix) : chosen;
    }
}
