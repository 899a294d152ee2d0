package org.lrpexplorer.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.comparison.Enlargement;
import org.lrpexplorer.ui.comparison.FeatureNames;
import org.lrpexplorer.ui.comparison.Frame;
import org.lrpexplorer.ui.comparison.InputValues;
import org.lrpexplorer.ui.comparison.Treatment;

/**
 * One of the pictures that are enlarged beside each other.
 *
 * @param name such as Raw, for ids and headings
 * @param titles what it shows, in ever fewer characters
 * @param raster its colours
 * @param columns cells in a row, all as the first picture's relevance has them or the picture's own
 * @param rows rows of cells
 * @param map the relevance; empty for the input and where the network has no such tensor
 * @param scale of the relevance
 * @param own whether the other row does not share that scale
 * @param note what to say instead of a value
 * @param unit what its values are where they are no relevances; empty for relevances
 * @param bars the names of a table's features, from the top down; none where it is no row of a table
 * @param lengths what their bars show
 * @param input the numbers of the network's input; empty for relevance
 */
record EnlargedPicture(
        String name,
        List<String> titles,
        CellRaster raster,
        int columns,
        int rows,
        Optional<Heatmap> map,
        Optional<ColorScale> scale,
        boolean own,
        String note,
        String unit,
        List<String> bars,
        IntToDoubleFunction lengths,
        Optional<InputValues> input) {

    /** What is not one pixel for each cell, such as the bars of a vector, has at least so many in a row. */
    private static final int FINE = 1024;

    /** The pictures of a layer, in order. */
    static List<EnlargedPicture> of(Frame frame, int place, Enlargement choice, List<Treatment> treatments) {
        List<EnlargedPicture> pictures = new ArrayList<>();
        if (choice.input()) {
            pictures.add(input(frame));
        }
        treatments.forEach(treatment -> pictures.add(relevance(frame, place, treatment)));
        return pictures;
    }

    private static EnlargedPicture input(Frame frame) {
        Picture picture = frame.input();
        int width = fine(picture, picture.width());
        int height = fine(picture, picture.height());
        return new EnlargedPicture(
                "Input",
                List.of("Input"),
                new CellRaster(width, height, picture.paint(width, height)),
                picture.width(),
                picture.height(),
                Optional.empty(),
                Optional.empty(),
                false,
                "",
                "",
                FeatureNames.withValues(frame),
                FeatureNames.values(frame),
                Optional.of(new InputValues(
                        frame.comparison().input(), frame.comparison().preprocessing())));
    }

    private static EnlargedPicture relevance(Frame frame, int place, Treatment treatment) {
        Tile tile = frame.tile(place, treatment);
        Heatmap map = tile.heatmap();
        boolean isThere = tile.absence().isEmpty();
        return new EnlargedPicture(
                treatment.title(),
                titles(frame, place, treatment),
                raster(frame, place, treatment, map, isThere),
                map.width(),
                map.height(),
                isThere ? Optional.of(map) : Optional.empty(),
                isThere ? Optional.of(frame.scale(place, treatment)) : Optional.empty(),
                isThere && treatment != Treatment.DIFFERENCE && frame.hasOwnScales(place),
                tile.absence().map(why -> "no such tensor: " + why).orElse(""),
                unit(frame, treatment),
                isThere ? FeatureNames.of(frame, map) : List.of(),
                row -> map.value(0, row),
                Optional.empty());
    }

    private static String unit(Frame frame, Treatment treatment) {
        Normalisation normalisation = frame.display().normalisation();
        return treatment != Treatment.DIFFERENCE || normalisation == Normalisation.NONE
                ? ""
                : Text.of("Difference: fused − raw, %s.", normalisation.description());
    }

    private static List<String> titles(Frame frame, int place, Treatment treatment) {
        if (treatment == Treatment.DIFFERENCE) {
            String difference = "Fused − raw";
            Normalisation normalisation = frame.display().normalisation();
            return normalisation == Normalisation.NONE
                    ? List.of(difference)
                    : List.of(
                            difference + ", " + normalisation.description(),
                            Text.of("%s, ÷ %s", difference, normalisation.divisor()),
                            difference);
        }
        boolean overlay = frame.display().show() == Show.OVERLAY && frame.isMap(place);
        return overlay ? List.of(treatment.title() + ", overlay", treatment.title()) : List.of(treatment.title());
    }

    /** What it shows. */
    String title() {
        return titles.get(0);
    }

    private static CellRaster raster(Frame frame, int place, Treatment treatment, Heatmap map, boolean isThere) {
        Picture input = frame.input();
        Show show = frame.display().show();
        int width = map.width();
        int height = map.height();
        if (!isThere) {
            width = FINE / 2;
            height = FINE / 2;
        } else if (show == Show.INPUT) {
            width = fine(input, input.width());
            height = fine(input, input.height());
        } else if (map.isDrawnAsBars()) {
            width = fine(width);
            height = fine(height);
        } else if (show == Show.OVERLAY && frame.isMap(place)) {
            width = common(width, input.width());
            height = common(height, input.height());
        }
        return new CellRaster(width, height, frame.painter(place, treatment).paint(width, height));
    }

    private static int fine(Picture picture, int cells) {
        return picture.isDrawn() ? fine(cells) : cells;
    }

    /** Pixels that are a whole number for each cell, of one cell half as many as of others. */
    private static int fine(int cells) {
        return cells == 1 ? FINE / 2 : cells * ceil(FINE, cells);
    }

    /** Pixels that cells of the map and of the input are made of; finer than both where neither divides the other. */
    private static int common(int map, int input) {
        int larger = Math.max(map, input);
        return larger % Math.min(map, input) == 0 ? larger : larger * ceil(FINE, larger);
    }

    private static int ceil(int wished, int step) {
        return Math.max(1, (wished + step - 1) / step);
    }

    /** The ends of its scale, as {@code ±0.031 (own)}; empty where it has none. */
    String limits() {
        return scale.map(colours -> "±" + NumberText.of(colours.limit()) + (own ? " (own)" : ""))
                .orElse("");
    }

    /** Whether it is bars or curves, whose cells have no proportions to keep. */
    boolean isDrawn() {
        return rows == 1 || columns == 1;
    }
}
