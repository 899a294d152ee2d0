package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.text.Text;

/**
 * Where the columns and the words of a figure's rows stand. All in page units.
 *
 * @param left ends of the columns, left to right
 * @param tile the width of each
 * @param labels what stands at the left of the rows
 * @param width of the page
 */
record GridColumns(List<Double> left, double tile, RowLabels labels, double width) {

    static final double MARGIN = 10;
    static final double GAP = 10;
    static final double GROUP_GAP = 20;
    private static final double BARE_GAP = 2;
    private static final double LEAST_TILE = 30;
    private static final double LEAST_WORDED_TILE = 42;
    private static final double WIDEST_TILE = 260;
    private static final double WISHED_TILE = 132;
    private static final double LEAST_TALL = 88;
    private static final double HIGHEST = 1.3;
    private static final double LEAST_NATURAL = 420;

    /**
     * The columns of a figure of a size.
     *
     * @throws FigureException if they would be too narrow to see anything
     */
    static GridColumns of(FigureGrid figure, FigureSize size, Sheet sheet) {
        double gap = size.isBare() ? BARE_GAP : GAP;
        double groupGap = size.isBare() ? BARE_GAP : GROUP_GAP;
        double margin = size.isBare() ? 0 : MARGIN;
        int count = figure.columns().size();
        double gaps = 0;
        for (int i = 1; i < count; i++) {
            gaps += isGroupStart(figure, i) ? groupGap : gap;
        }
        Optional<Double> given = size.units();
        RowLabels labels = RowLabels.of(figure, sheet, given.orElse(Double.MAX_VALUE));
        double beside = margin + labels.width();
        double tile = given.map(width -> width - beside - margin).orElse(Double.MAX_VALUE);
        tile = Math.min(
                (tile - gaps) / count, given.map(page -> tallest(figure, page)).orElse(natural(figure)));
        boolean worded = figure.cells().stream()
                .flatMap(List::stream)
                .anyMatch(cell -> cell.scale().isPresent() && !cell.lines().isEmpty());
        if (tile < (worded ? LEAST_WORDED_TILE : LEAST_TILE)) {
            throw new FigureException(Text.of(
                    "%d columns are too many for a figure of this width (%s): choose fewer images, layers or methods, leave"
                            + " out the sums, or choose a wider figure.",
                    count, size.description()));
        }
        double used = beside + count * tile + gaps + margin;
        double x = beside + Math.max(0, given.orElse(used) - used) / 2;
        List<Double> left = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                x += tile + (isGroupStart(figure, i) ? groupGap : gap);
            }
            left.add(x);
        }
        double right = left.get(count - 1) + tile + margin;
        double least = size.isBare() ? 0 : LEAST_NATURAL;
        return new GridColumns(List.copyOf(left), tile, labels, given.orElse(Math.max(right, least)));
    }

    /** The widest tile with which many rows still are no higher than a page. */
    private static double tallest(FigureGrid figure, double page) {
        double words = 0;
        double aspects = 0;
        for (List<FigureCell> row : figure.cells()) {
            words += row.stream().mapToInt(cell -> cell.lines().size()).max().orElse(0) * Style.NUMBER.lineHeight()
                    + GAP;
            aspects += row.stream().mapToDouble(FigureCell::aspect).max().orElse(0);
        }
        return Math.max(LEAST_TALL, Math.min(WIDEST_TILE, (HIGHEST * page - words) / Math.max(1, aspects)));
    }

    /** Near the wished width, but such that the finest map is drawn at a whole zoom. */
    private static double natural(FigureGrid figure) {
        int cells = figure.cells().stream()
                .flatMap(List::stream)
                .mapToInt(FigureCell::across)
                .max()
                .orElse(0);
        return cells == 0 || cells > WISHED_TILE ? WISHED_TILE : cells * Math.max(1, Math.rint(WISHED_TILE / cells));
    }

    /** Whether a group begins with this column. */
    static boolean isGroupStart(FigureGrid figure, int column) {
        String group = figure.columns().get(column).group();
        return column == 0 || !group.equals(figure.columns().get(column - 1).group());
    }

    /** The right end of a column. */
    double right(int column) {
        return left.get(column) + tile;
    }
}
