package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotReference;

/**
 * The names of series with samples of their lines, outside of the data.
 *
 * @param entries in the order in which they are shown
 */
record PlotLegend(List<Entry> entries) {

    private static final double SAMPLE = 28;
    private static final double SAMPLE_GAP = 6;
    private static final double COLUMN_GAP = 18;

    /** What a plot needs. */
    static PlotLegend of(Plot plot) {
        List<Entry> entries = new ArrayList<>();
        plot.legend().forEach(series -> entries.add(new Entry(series.name(), PlotLook.of(series))));
        plot.panels().stream()
                .flatMap(panel -> panel.references().stream())
                .map(PlotReference::name)
                .filter(name -> !name.isBlank())
                .distinct()
                .forEach(name -> entries.add(new Entry(name, PlotLook.reference())));
        return new PlotLegend(List.copyOf(entries));
    }

    /** The width that its longest entry needs. */
    double width(Sheet sheet) {
        return entries.stream().mapToDouble(entry -> width(sheet, entry)).max().orElse(0);
    }

    private static double width(Sheet sheet, Entry entry) {
        return SAMPLE + SAMPLE_GAP + sheet.width(entry.name(), Style.BODY) + 1;
    }

    private boolean isOneRow(Sheet sheet, double width) {
        double gaps = (entries.size() - 1) * COLUMN_GAP;
        return entries.stream().mapToDouble(entry -> width(sheet, entry)).sum() + gaps <= width;
    }

    /** The height of its entries one below the other. */
    double height() {
        return entries.size() * Style.BODY.lineHeight();
    }

    /** Whether it is higher in one width than in another. */
    boolean isHigher(Sheet sheet, double narrow, double wide) {
        return !isOneRow(sheet, narrow) && (isOneRow(sheet, wide) || columns(sheet, narrow) < columns(sheet, wide));
    }

    private int columns(Sheet sheet, double width) {
        return Math.max(1, (int) ((width + COLUMN_GAP) / (width(sheet) + COLUMN_GAP)));
    }

    /** Places the entries in one row if there is room, or else in rows of even columns; returns the y below. */
    double place(Sheet sheet, double left, double top, double width) {
        if (isOneRow(sheet, width)) {
            double x = left;
            for (Entry entry : entries) {
                double room = width(sheet, entry);
                entry(sheet, entry, x, top, room);
                x += room + COLUMN_GAP;
            }
            return top + Style.BODY.lineHeight();
        }
        double column = Math.min(width, width(sheet));
        int columns = columns(sheet, width);
        if (isPaired() && columns % 2 == 1 && columns > 1) {
            columns--;
        }
        for (int i = 0; i < entries.size(); i++) {
            int row = i / columns;
            double x = left + i % columns * (column + COLUMN_GAP);
            entry(sheet, entries.get(i), x, top + row * Style.BODY.lineHeight(), column);
        }
        int rows = (entries.size() + columns - 1) / columns;
        return top + rows * Style.BODY.lineHeight();
    }

    /** Whether entries of one colour follow each other in pairs, which are best read side by side. */
    private boolean isPaired() {
        return entries.size() % 2 == 0
                && IntStream.range(0, entries.size() / 2)
                        .allMatch(i -> entries.get(2 * i).look().ink()
                                == entries.get(2 * i + 1).look().ink());
    }

    private static void entry(Sheet sheet, Entry entry, double left, double top, double width) {
        double middle = top + Style.BODY.middle();
        PlotStrokes.sample(sheet, left, middle, SAMPLE, entry.look());
        double x = left + SAMPLE + SAMPLE_GAP;
        sheet.line(entry.name(), Style.BODY, Align.LEFT, x, top, left + width - x);
    }

    /**
     * A line of it.
     *
     * @param name what it stands for
     * @param look what that looks like
     */
    record Entry(String name, PlotLook look) {}
}
