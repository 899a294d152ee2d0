package org.lrpexplorer.ui.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.lrpexplorer.heatmap.ColorBar;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.ui.control.GivenSize;
import org.lrpexplorer.ui.control.LineLabel;
import org.lrpexplorer.ui.control.LocalLayout;
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

    private static final Comparator<ColorScale.Tick> OUTERMOST_FIRST =
            Comparator.comparingDouble(tick -> -Math.abs(tick.position()));

    private static final Comparator<ColorScale.Tick> UPPER_FIRST =
            OUTERMOST_FIRST.thenComparing(ColorScale.Tick::position, Comparator.reverseOrder());

    private final PixelView bar = new PixelView();
    private final List<Region> marks = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private Optional<ColorMap> painted = Optional.empty();

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
        if (!Optional.of(colors).equals(painted)) {
            painted = Optional.of(colors);
            bar.show(Optional.of((width, height) -> new ColorBar(colors).paint(Math.max(2, width), height)));
        }
        List<ColorScale.Tick> powers = scale.powers();
        List<ColorScale.Tick> numbers = new ArrayList<>();
        for (ColorScale.Tick tick : scale.ticks()) {
            boolean isMarked = own && tick.position() == 1;
            numbers.add(isMarked ? new ColorScale.Tick(tick.position(), tick.label() + " (own)") : tick);
        }
        numbers.sort(UPPER_FIRST);
        powers.stream().sorted(OUTERMOST_FIRST).forEach(numbers::add);
        if (marks.size() != powers.size() || labels.size() != numbers.size()) {
            build(powers.size(), numbers.size());
            requestLayout();
        }
        for (int i = 0; i < powers.size(); i++) {
            marks.get(i).setUserData(powers.get(i).position());
        }
        for (int i = 0; i < numbers.size(); i++) {
            labels.get(i).setText(numbers.get(i).label());
            labels.get(i).setUserData(numbers.get(i).position());
        }
        setNeedsLayout(true);
        LocalLayout.reach(this);
    }

    /**
     * Whether it stays as high as it wants to be where there is too little height: then its numbers do not lie over what stands
     * beneath.
     */
    void setKeepsHeight(boolean keeps) {
        GivenSize.leastHeight(this, keeps ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
    }

    private void build(int powers, int numbers) {
        marks.clear();
        labels.clear();
        for (int i = 0; i < powers; i++) {
            Region mark = new Region();
            mark.getStyleClass().add("power");
            marks.add(mark);
        }
        for (int i = 0; i < numbers; i++) {
            Label number = new LineLabel();
            number.getStyleClass().add("tick");
            number.setManaged(false); // All numbers are as high as each other.
            labels.add(number);
        }
        // Which is in no layout, and so would tell nobody that it is higher now.
        labels.stream().findFirst().ifPresent(first -> first.fontProperty().addListener(changed -> requestLayout()));
        getChildren().setAll(bar);
        getChildren().addAll(marks);
        getChildren().addAll(labels);
    }

    @Override
    protected double computePrefHeight(double width) {
        double numbers = labels.isEmpty() ? 0 : labels.get(0).prefHeight(-1);
        return snappedTopInset() + BAR + BETWEEN + numbers + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double width = getWidth() - left - snappedRightInset();
        double height = snappedTopInset() + BAR + BETWEEN;
        bar.resizeRelocate(left, snappedTopInset(), width, BAR);
        for (Region mark : marks) {
            double centre = left + ((double) mark.getUserData() + 1) / 2 * width;
            mark.resizeRelocate(Math.rint(centre), snappedTopInset() + BAR - MARK, 1, MARK);
        }
        List<double[]> taken = new ArrayList<>();
        for (Label number : labels) {
            double position = (double) number.getUserData();
            double centre = left + (position + 1) / 2 * width;
            double size = number.prefWidth(-1);
            double x = Math.max(left, Math.min(centre - size / 2, left + width - size));
            boolean fits = position != 0 || labels.size() == 1 || width >= LEAST_FOR_ZERO;
            for (double[] other : taken) {
                fits &= x + size + APART <= other[0] || other[1] + APART <= x;
            }
            number.setVisible(fits);
            if (fits) {
                taken.add(new double[] {x, x + size});
            }
            layoutInArea(number, x, height, size, number.prefHeight(-1), 0, HPos.LEFT, VPos.TOP);
        }
    }
}
