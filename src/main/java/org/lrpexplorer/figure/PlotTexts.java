package org.lrpexplorer.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.plot.HeatRow;
import org.lrpexplorer.plot.HeatTable;
import org.lrpexplorer.plot.IntervalColumn;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.IntervalRow;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotInterval;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotSeries;

/** What the file of a plot says about itself: its words, and its numbers in full. */
final class PlotTexts {

    private PlotTexts() {}

    /** Keyword to text, in reading order. */
    static Map<String, String> of(Plot plot) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Title", plot.title());
        text.put("Horizontal axis", plot.x().title());
        text.put("Vertical axis", plot.y().title());
        text.put(
                "Values",
                plot.panels().stream().map(panel -> panel(plot.x(), panel)).collect(Collectors.joining("\n")));
        text.put("Notes", String.join("\n", plot.notes()));
        text.values().removeIf(String::isBlank);
        return text;
    }

    /** Keyword to text, in reading order. */
    static Map<String, String> of(IntervalPlot plot) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Title", plot.title());
        text.put("Values", plot.rows().stream().map(row -> row(plot, row)).collect(Collectors.joining("\n")));
        text.put("Notes", String.join("\n", plot.notes()));
        text.values().removeIf(String::isBlank);
        return text;
    }

    /** Keyword to text, in reading order. */
    static Map<String, String> of(HeatTable table) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Title", table.title());
        text.put("Measure", table.measure());
        text.put("Values", table.rows().stream().map(row -> row(table, row)).collect(Collectors.joining("\n")));
        text.put("Notes", String.join("\n", table.notes()));
        text.values().removeIf(String::isBlank);
        return text;
    }

    private static String row(HeatTable table, HeatRow row) {
        String place = row.group().isBlank() ? "" : row.group() + ", ";
        return place
                + row.name()
                + ": "
                + IntStream.range(0, row.values().size())
                        .mapToObj(
                                i -> table.columns().get(i) + " " + row.values().get(i))
                        .collect(Collectors.joining("; "));
    }

    private static String row(IntervalPlot plot, IntervalRow row) {
        String place = row.group().isBlank() ? "" : row.group() + ", ";
        return place
                + row.name()
                + ": "
                + IntStream.range(0, row.values().size())
                        .mapToObj(i -> column(plot.columns().get(i))
                                + value(row.values().get(i)))
                        .collect(Collectors.joining("; "));
    }

    private static String column(IntervalColumn column) {
        return Stream.of(column.title(), column.axis().title())
                .filter(words -> !words.isBlank())
                .map(words -> words + " ")
                .collect(Collectors.joining());
    }

    private static String value(PlotInterval value) {
        return value.value() + (value.hasEnds() ? " [" + value.low() + ", " + value.high() + "]" : "");
    }

    private static String panel(PlotAxis x, PlotPanel panel) {
        String place = panel.title().isBlank() ? "" : panel.title() + ", ";
        return panel.series().stream()
                .map(series -> place + series.name() + ": " + points(x, series))
                .collect(Collectors.joining("\n"));
    }

    private static String points(PlotAxis x, PlotSeries series) {
        return series.points().stream().map(point -> point(x, point)).collect(Collectors.joining("; "));
    }

    private static String point(PlotAxis x, PlotPoint point) {
        String interval = point.hasInterval() ? " [" + point.low() + ", " + point.high() + "]" : "";
        return x.name(point.x()).orElseGet(() -> String.valueOf(point.x())) + " " + point.y() + interval;
    }
}
