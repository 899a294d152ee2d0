package org.lrpexplorer.ui.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
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
    private static final double MARK = 4;

    /** Between numbers; if that is impossible at the ends the upper one stands for both, and powers of ten go first. */
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
        List<ColorScale.Tick> ticks = new ArrayList<>(scale.ticks());
        ticks.sort(Comparator.comparingDouble(ColorScale.Tick::position).reversed());
        ticks.sort(Comparator.comparingDouble(tick -> -Math.abs(tick.position())));
        ticks.forEach(tick -> number(tick, own && tick.position() == 1 ? tick.label() + " (own)" : tick.label()));
        List<ColorScale.Tick> powers = scale.powers();
        powers.forEach(power -> {
            Region mark = new Region();
            mark.getStyleClass().add("power");
            mark.setUserData(power.position());
            getChildren().add(mark);
        });
        powers.stream()
                .sorted(Comparator.comparingDouble(power -> -Math.abs(power.position())))
                .forEach(power -> number(power, power.label()));
    }

    private void number(ColorScale.Tick tick, String text) {
        Label number = new Label(text);
        number.getStyleClass().add("tick");
        number.setUserData(tick.position());
        getChildren().add(number);
    }

    @Override
    protected double computePrefHeight(double width) {
        double numbers = getChildren().stream()
                .filter(Label.class::isInstance)
                .mapToDouble(child -> child.prefHeight(-1))
                .max()
                .orElse(0);
        return snappedTopInset() + BAR + BETWEEN + numbers + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double height = snappedTopInset() + BAR + BETWEEN;
        bar.resizeRelocate(left, snappedTopInset(), width, BAR);
        List<double[]> taken = new ArrayList<>();
        boolean isAlone = getChildren().size() == 2;
        for (Node child : getChildren()) {
            if (child == bar) {
                continue;
            }
            double position = (double) child.getUserData();
            double centre = left + (position + 1) / 2 * width;
            if (!(child instanceof Label)) {
                child.resizeRelocate(Math.rint(centre), snappedTopInset() + BAR - MARK, 1, MARK);
                continue;
            }
            double size = child.prefWidth(-1);
            double x = Math.max(left, Math.min(centre - size / 2, left + width - size));
            boolean fits = taken.stream().allMatch(other -> x + size + APART <= other[0] || other[1] + APART <= x)
                    && (position != 0 || isAlone || width >= LEAST_FOR_ZERO);
            child.setVisible(fits);
            if (fits) {
                taken.add(new double[] {x, x + size});
            }
            layoutInArea(child, x, height, size, child.prefHeight(-1), 0, HPos.LEFT, VPos.TOP);
        }
    }
}
