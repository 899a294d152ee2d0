package org.lrpexplorer.ui.comparison;

import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.lrpexplorer.heatmap.ColorBar;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.ui.control.PixelView;

/** The legend of a colour scale: the colours from −limit to +limit with their numbers beneath. */
public final class ColorBarView extends Region {

    private static final double BAR = 10;
    private static final double BETWEEN = 2;

    /** Between the numbers at the ends; if that is impossible the upper one stands for both. */
    private static final double APART = 6;

    /** A narrower bar has no room for a number between the two at its ends. */
    private static final double LEAST_FOR_ZERO = 120;

    private final PixelView bar = new PixelView();

    /** A bar that shows nothing yet. */
    public ColorBarView() {
        getStyleClass().add("color-bar");
        getChildren().add(bar);
    }

    /**
     * Shows a scale in its colours.
     *
     * @param own whether it is marked as one that the other row does not share
     */
    public void show(ColorMap colors, ColorScale scale, boolean own) {
        bar.show(Optional.of((width, height) -> new ColorBar(colors).paint(Math.max(2, width), height)));
        getChildren().setAll(bar);
        scale.ticks().forEach(tick -> {
            Label number = new Label(own && tick.position() == 1 ? tick.label() + " (own)" : tick.label());
            number.getStyleClass().add("tick");
            number.setUserData(tick.position());
            getChildren().add(number);
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        double numbers = getChildren().stream()
                .filter(child -> child != bar)
                .mapToDouble(child -> child.prefHeight(-1))
                .max()
                .orElse(0);
        return snappedTopInset() + BAR + BETWEEN + numbers + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        boolean isAlone = getChildren().size() == 2;
        bar.resizeRelocate(left, snappedTopInset(), width, BAR);
        getChildren().stream().filter(Label.class::isInstance).forEach(number -> {
            double position = (double) number.getUserData();
            double size = number.prefWidth(-1);
            number.setVisible(isAlone || position == 1 || width >= (position == 0 ? LEAST_FOR_ZERO : 2 * size + APART));
            double centre = left + (position + 1) / 2 * width;
            double x = Math.max(left, Math.min(centre - size / 2, left + width - size));
            layoutInArea(
                    number, x, snappedTopInset() + BAR + BETWEEN, size, number.prefHeight(-1), 0, HPos.LEFT, VPos.TOP);
        });
    }
}
