package org.lrpexplorer.figure;

import java.util.Comparator;
import java.util.List;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.heatmap.Hatch;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapPainter;
import org.lrpexplorer.text.NumberText;

/** The right part of a figure: the columns of tiles, wrapped into bands, with names, sums and scales. */
final class Bands {

    private static final double LABEL_GAP = 6;
    private static final double SUM_GAP = 3;
    private static final double ROW_GAP = 10;
    private static final double BAND_GAP = 26;
    private static final int NAME_LINES = 4;

    private final ComparisonFigure figure;
    private final Geometry geometry;
    private final Sheet sheet;
    private final boolean marksNonFinite;
    private final Legend.Numbers numbers;

    Bands(ComparisonFigure figure, Geometry geometry, Sheet sheet) {
        this.figure = figure;
        this.geometry = geometry;
        this.sheet = sheet;
        List<FigureTile> tiles = figure.columns().stream()
                .flatMap(column -> column.tiles().stream())
                .toList();
        this.marksNonFinite = tiles.stream().anyMatch(tile -> tile.map().nonFinite() > 0);
        this.numbers = tiles.stream()
                .map(tile -> Legend.room(sheet, tile.scale(), geometry.tile()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The height of the columns' names above the tiles. */
    static double headHeight() {
        return Style.HEADING.lineHeight() + Style.QUIET.lineHeight() + LABEL_GAP;
    }

    /** Places all bands with the first one's names at {@code top}; returns the y below the last. */
    double place(double top) {
        double y = top;
        for (int first = 0; first < figure.columns().size(); first += geometry.perBand()) {
            int end = Math.min(figure.columns().size(), first + geometry.perBand());
            y = band(figure.columns().subList(first, end), y) + BAND_GAP;
        }
        return y - BAND_GAP;
    }

    private double band(List<FigureColumn> columns, double top) {
        heads(columns, top);
        double y = top + headHeight();
        for (int row = 0; row < figure.rows().size(); row++) {
            rowName(figure.rows().get(row), y);
            double bottom = y;
            for (int i = 0; i < columns.size(); i++) {
                bottom = tile(columns.get(i).tiles().get(row), geometry.columnLeft(i), y);
            }
            y = bottom + ROW_GAP;
        }
        y = feet(columns, y);
        if (geometry.scales() == ScalePlace.COLUMN) {
            for (int i = 0; i < columns.size(); i++) {
                legend(columns.get(i).tiles().get(0), geometry.columnLeft(i), y);
            }
            sheet.line(
                    "Relevance",
                    Style.QUIET,
                    Align.LEFT,
                    geometry.bandsLeft(),
                    y - 4,
                    Geometry.ROW_NAMES - Geometry.COLUMN_GAP);
            y += Legend.height() + ROW_GAP;
        }
        return y - ROW_GAP;
    }

    private void heads(List<FigureColumn> columns, double top) {
        for (int i = 0; i < columns.size(); i++) {
            double left = geometry.columnLeft(i);
            sheet.line(columns.get(i).label(), Style.HEADING, Align.CENTER, left, top, geometry.tile());
            sheet.line(
                    columns.get(i).detail(),
                    Style.QUIET,
                    Align.CENTER,
                    left,
                    top + Style.HEADING.lineHeight(),
                    geometry.tile());
        }
    }

    /** The lines under the columns; returns the y below the longest. */
    private double feet(List<FigureColumn> columns, double top) {
        double bottom = top;
        for (int i = 0; i < columns.size(); i++) {
            double y = top;
            for (String line : columns.get(i).foot()) {
                sheet.line(line, Style.NUMBER, Align.CENTER, geometry.columnLeft(i), y, geometry.tile());
                y += Style.NUMBER.lineHeight();
            }
            bottom = Math.max(bottom, y == top ? top : y + ROW_GAP);
        }
        return bottom;
    }

    private void rowName(Row row, double top) {
        double width = Geometry.ROW_NAMES - Geometry.COLUMN_GAP;
        sheet.line(row.name(), Style.ROW, Align.LEFT, geometry.bandsLeft(), top, width);
        List<String> detail = sheet.broken(row.detail(), Style.QUIET, width, NAME_LINES);
        sheet.lines(detail, Style.QUIET, geometry.bandsLeft(), top + Style.ROW.lineHeight() + 2, width);
    }

    private double tile(FigureTile tile, double left, double top) {
        return tile.absence().map(why -> absent(why, left, top)).orElseGet(() -> present(tile, left, top));
    }

    /** The place of a map that does not exist, and why. */
    private double absent(String why, double left, double top) {
        int side = geometry.tile();
        sheet.raster(left, top, side, side, Hatch::paint);
        double y = top + side + SUM_GAP;
        sheet.line(why, Style.QUIET, Align.CENTER, left, y, side);
        return y + Style.QUIET.lineHeight();
    }

    private double present(FigureTile tile, double left, double top) {
        Heatmap map = tile.map();
        int side = geometry.tile();
        double zoom = (double) side / Math.max(map.width(), map.height());
        double width = map.isVector() ? side : Math.max(1, Math.rint(map.width() * zoom));
        double height = map.isVector() ? side : Math.max(1, Math.rint(map.height() * zoom));
        HeatmapPainter painter = new HeatmapPainter(figure.colors(), tile.scale(), tile.signs());
        sheet.raster(
                left + Math.rint((side - width) / 2),
                top + Math.rint((side - height) / 2),
                width,
                height,
                map.isVector() ? Mark.Raster.Cells.NONE : new Mark.Raster.Cells(map.width(), map.height()),
                (w, h) -> painter.paint(map, w, h));
        double y = top + side + SUM_GAP;
        sheet.line("Σ " + NumberText.of(map.sum()), Style.NUMBER, Align.CENTER, left, y, side);
        y += Style.NUMBER.lineHeight();
        sheet.line(
                "Σ|R| " + NumberText.of(map.sumAbs()) + (tile.cancels() ? " !" : ""),
                tile.cancels() ? Style.WARNING : Style.QUIET,
                Align.CENTER,
                left,
                y,
                side);
        y += Style.QUIET.lineHeight();
        if (marksNonFinite) {
            String mark = map.nonFinite() == 0 ? "" : map.nonFinite() + " not finite";
            sheet.line(mark, Style.WARNING, Align.CENTER, left, y, side);
            y += Style.WARNING.lineHeight();
        }
        if (geometry.scales() == ScalePlace.TILE) {
            legend(tile, left, y + SUM_GAP);
            y += SUM_GAP + Legend.height();
        }
        return y;
    }

    private void legend(FigureTile tile, double left, double top) {
        if (tile.own()) {
            new Legend(figure.colors()).placeOwn(sheet, tile.scale(), left, top, geometry.tile());
            return;
        }
        new Legend(figure.colors()).place(sheet, tile.scale(), left, top, geometry.tile(), numbers);
    }
}
