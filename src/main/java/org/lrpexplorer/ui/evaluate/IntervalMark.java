package org.lrpexplorer.ui.evaluate;

import javafx.scene.layout.Region;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.explore.evaluate.PairedDifference;

/** An interval beside 0: a line from end to end, a dot at the mean, and where 0 lies. */
final class IntervalMark extends Region {

    private static final double HEIGHT = 16;
    private static final double DOT = 7;
    private static final double THIN = 2;

    private final Region zero = part("interval-zero");
    private final Region line = part("interval-line");
    private final Region dot = part("interval-dot");
    private Estimate estimate = new Estimate(0, 0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    private double limit = 1;

    IntervalMark() {
        getStyleClass().add("interval-mark");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMouseTransparent(true);
        getChildren().addAll(zero, line, dot);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.setManaged(false);
        part.getStyleClass().add(style);
        return part;
    }

    /**
     * Shows a difference.
     *
     * @param largest what lies at the ends, on either side of 0
     */
    void show(PairedDifference difference, double largest) {
        estimate = difference.estimate();
        limit = largest > 0 ? largest : 1;
        boolean defined = estimate.count() > 0;
        line.setVisible(defined);
        dot.setVisible(defined);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double middle = getHeight() / 2;
        zero.resizeRelocate(Math.rint(getWidth() / 2), 0, 1, getHeight());
        if (estimate.count() > 0) {
            double from = at(estimate.low());
            double to = at(estimate.high());
            line.resizeRelocate(from, middle - THIN / 2, Math.max(1, to - from), THIN);
            dot.resizeRelocate(at(estimate.mean()) - DOT / 2, middle - DOT / 2, DOT, DOT);
        }
    }

    private double at(double value) {
        double inside = (getWidth() - DOT) / 2;
        return getWidth() / 2 + inside * Math.max(-1, Math.min(1, value / limit));
    }
}
