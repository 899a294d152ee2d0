package org.lrpexplorer.figure;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Hatch;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.heatmap.Picture;

/**
 * What stands where a row and a column of a figure meet.
 *
 * @param painter what paints its picture; empty if it has none
 * @param across the least number of pixels in a row at which the picture shows all that it has; 0 if it is painted anew for
 *     every number of pixels
 * @param down the same in a column
 * @param aspect the picture's height divided by its width
 * @param scale the scale of relevance that it is painted in; empty if it is none
 * @param sum Σ of that relevance; empty likewise
 * @param names of the bars that it is, from the top down, those that matter most first; none where it is something else
 * @param lines under it
 */
public record FigureCell(
        Optional<Painter> painter,
        int across,
        int down,
        double aspect,
        Optional<ColorScale> scale,
        Optional<Double> sum,
        List<BarName> names,
        List<FigureLine> lines) {

    /** Copies the lists. */
    public FigureCell {
        names = List.copyOf(names);
        lines = List.copyOf(lines);
    }

    /**
     * The name of a bar.
     *
     * @param text the name
     * @param place of its middle, as a fraction of the picture's height
     * @param left whether it stands left of the middle, where the bar is to the right
     */
    public record BarName(String text, double place, boolean left) {}

    /** The same with names at its bars, those that matter most first. */
    public FigureCell named(List<BarName> bars) {
        return new FigureCell(painter, across, down, aspect, scale, sum, bars, lines);
    }

    /** What the network saw. */
    public static FigureCell ofImage(Picture picture, List<FigureLine> lines) {
        return new FigureCell(
                Optional.of(picture::paint),
                picture.isDrawn() ? 0 : picture.width(),
                picture.isDrawn() ? 0 : picture.height(),
                aspect(picture),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                lines);
    }

    /** A picture of cells some of which are outlined; it is painted anew for every number of pixels. */
    public static FigureCell ofOutlined(Picture picture, CellOutline outline, List<FigureLine> lines) {
        return ofOutlined(picture::paint, outline, lines);
    }

    /** Values of cells some of which are outlined, which are no relevance. */
    public static FigureCell ofOutlined(
            Heatmap values, HeatmapPainter colors, CellOutline outline, List<FigureLine> lines) {
        return ofOutlined((width, height) -> colors.paint(values, width, height), outline, lines);
    }

    private static FigureCell ofOutlined(Painter cells, CellOutline outline, List<FigureLine> lines) {
        return new FigureCell(
                Optional.of((width, height) -> outline.on(cells.paint(width, height), width, height)),
                0,
                0,
                (double) outline.lines() / outline.columns(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                lines);
    }

    /** Relevance by itself. */
    public static FigureCell ofRelevance(Heatmap map, HeatmapPainter colors, List<FigureLine> lines) {
        Painter painter = (width, height) -> colors.paint(map, width, height);
        return map.isDrawnAsBars()
                ? new FigureCell(
                        Optional.of(painter),
                        0,
                        0,
                        1,
                        Optional.of(colors.scale()),
                        Optional.of(map.sum()),
                        List.of(),
                        lines)
                : new FigureCell(
                        Optional.of(painter),
                        map.width(),
                        map.height(),
                        (double) map.height() / map.width(),
                        Optional.of(colors.scale()),
                        Optional.of(map.sum()),
                        List.of(),
                        lines);
    }

    /**
     * Relevance laid over what the network saw.
     *
     * @param opacity of relevance at the scale's ends, from 0 to 1
     */
    public static FigureCell ofOverlay(
            Picture under, Heatmap map, HeatmapPainter colors, double opacity, List<FigureLine> lines) {
        return new FigureCell(
                Optional.of((width, height) -> colors.paintOver(under, map, width, height, opacity)),
                under.isDrawn() ? 0 : Math.max(under.width(), map.width()),
                under.isDrawn() ? 0 : Math.max(under.height(), map.height()),
                aspect(under),
                Optional.of(colors.scale()),
                Optional.of(map.sum()),
                List.of(),
                lines);
    }

    private static double aspect(Picture picture) {
        return picture.isDrawn() ? 1 : (double) picture.height() / picture.width();
    }

    /** The place of relevance that does not exist, and why. */
    public static FigureCell absent(List<FigureLine> why) {
        return new FigureCell(Optional.of(Hatch::paint), 0, 0, 1, Optional.empty(), Optional.empty(), List.of(), why);
    }

    /** No picture, but words if there are any. */
    public static FigureCell ofWords(List<FigureLine> lines) {
        return new FigureCell(Optional.empty(), 0, 0, 0, Optional.empty(), Optional.empty(), List.of(), lines);
    }

    /** Paints a picture. */
    @FunctionalInterface
    public interface Painter {

        /** {@code width · height} opaque ARGB values, row by row. */
        int[] paint(int width, int height);
    }
}
