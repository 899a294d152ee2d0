package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotScale;
import org.lrpexplorer.plot.PlotTicks;

/**
 * Where the panels of a plot stand. All in page units.
 *
 * @param columns panels in a row
 * @param gutters the room at the left of the panels of each column
 * @param panel the width of each panel's data
 * @param height of each panel's data
 * @param width of the page
 * @param legendBeside whether the legend stands at the right of the panel rather than below
 */
record PlotGrid(int columns, List<Double> gutters, double panel, double height, double width, boolean legendBeside) {

    static final double MARGIN = 10;
    private static final double GAP = 28;
    private static final double LEAST_PANEL = 150;
    private static final double NATURAL_PANEL = 300;
    private static final int MOST_NATURAL = 3;
    private static final double ASPECT = 0.62;
    private static final double LEAST_HEIGHT = 130;
    private static final double MOST_HEIGHT = 270;
    private static final double LEAST_BESIDE = 540;
    private static final double MOST_LEGEND = 0.4;
    private static final int AXIS_TITLE_LINES = 2;

    /** The places of a plot's panels on a page of a size. */
    static PlotGrid of(Plot plot, FigureSize size, Sheet sheet, PlotLegend legend) {
        int count = plot.panels().size();
        int natural = Math.min(count, MOST_NATURAL);
        double width = size.units().orElse(natural * (NATURAL_PANEL + GAP) + 2 * MARGIN + GAP);
        double inner = width - 2 * MARGIN;
        int columns = Math.max(1, Math.min(size.units().isPresent() ? count : natural, (int) (inner / LEAST_PANEL)));
        // Rows as even as they can be.
        columns = (count + rows(count, columns) - 1) / rows(count, columns);
        boolean beside = count == 1
                && inner >= LEAST_BESIDE
                && legend.width(sheet) <= MOST_LEGEND * inner
                && legend.height() <= MOST_HEIGHT
                && !legend.entries().isEmpty();
        double room = beside ? inner - GAP - legend.width(sheet) : inner;
        double height = Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, ASPECT * room / columns));
        List<Double> gutters = gutters(plot, sheet, columns, height);
        double taken = gutters.stream().mapToDouble(gutter -> gutter).sum();
        double panel = Math.max(1, (room - taken) / columns);
        return new PlotGrid(columns, gutters, panel, height, width, beside);
    }

    private static int rows(int count, int columns) {
        return (count + columns - 1) / columns;
    }

    /** The room at the left of each column: for numbers and a title where they are needed, or else only apart. */
    private static List<Double> gutters(Plot plot, Sheet sheet, int columns, double height) {
        List<Double> gutters = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            double widest = column == 0 ? 0 : GAP;
            for (int i = column; i < plot.panels().size(); i += columns) {
                PlotPanel panel = plot.panels().get(i);
                boolean numbered = column == 0
                        || panel.y().isPresent()
                        || plot.panels().get(i - 1).y().isPresent();
                double apart = column == 0 ? 0 : GAP / 2;
                widest = Math.max(widest, numbered ? apart + gutter(plot, panel, sheet, height) : 0);
            }
            gutters.add(widest);
        }
        return List.copyOf(gutters);
    }

    private static double gutter(Plot plot, PlotPanel panel, Sheet sheet, double height) {
        PlotScale scale = plot.yScale(panel);
        double title = turned(sheet, PlotTicks.titled(plot.yTitle(panel), scale), height)
                        .size()
                * Style.BODY.lineHeight();
        return title + PlotAxes.widest(sheet, PlotAxes.up(scale, height)) + 1 + PlotAxes.GAP;
    }

    /** The title of a vertical axis in lines. */
    static List<String> turned(Sheet sheet, String title, double height) {
        return sheet.broken(title, Style.BODY, height, AXIS_TITLE_LINES);
    }

    /** The left end of a column's data. */
    double left(int column) {
        double x = MARGIN;
        for (int i = 0; i <= column; i++) {
            x += gutters.get(i) + (i == 0 ? 0 : panel);
        }
        return x;
    }

    /** How far numbers under a panel may reach to the left of it. */
    double overhang(int column) {
        return column == 0 ? gutters.get(0) : GAP / 2 - 2;
    }

    /** How far what belongs to a column may reach to the right. */
    double end(int column) {
        double right = left(column) + panel;
        return column == columns - 1 && !legendBeside ? width - 1 : right + GAP / 2 - 2;
    }

    /** Where a legend beside the panel begins. */
    double legendLeft() {
        return left(columns - 1) + panel + GAP;
    }
}
