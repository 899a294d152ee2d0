package org.lrpexplorer.ui.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * Names beside the bars of a picture, one below the other, each on the other side of the middle than its bar. Where there is
 * no room for all, those of the longest bars are shown.
 */
public final class BarLabels extends Region {
    private static final double INSET = 3;

    private final PixelView pixels;
    private List<String> names = List.of();
    private IntToDoubleFunction values = i -> 0;

    /** Names over a picture that shows none yet. */
    public BarLabels(PixelView pixels) {
        this.pixels = pixels;
        getStyleClass().add("bar-labels");
        setManaged(false);
        setMouseTransparent(true);
        pixels.cover(this);
        pixels.widthProperty().addListener(changed -> fill());
        pixels.heightProperty().addListener(changed -> fill());
    }

    /**
     * Shows names.
     *
     * @param newNames one for each bar from the top down; none shows nothing
     * @param newValues what each bar shows: to the right if positive
     */
    public void show(List<String> newNames, IntToDoubleFunction newValues) {
        boolean isEmpty = names.isEmpty() && newNames.isEmpty();
        names = newNames;
        values = newValues;
        if (!isEmpty) {
            fill();
        }
    }

    private void fill() {
        getChildren().clear();
        resizeRelocate(0, 0, pixels.getWidth(), pixels.getHeight());
        double bar = pixels.getHeight() / Math.max(1, names.size());
        List<Double> taken = new ArrayList<>();
        List<Integer> order = IntStream.range(0, names.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Math.abs(values.applyAsDouble(i))))
                .toList();
        for (int i : order) {
            Label label = new Label(names.get(i));
            label.setManaged(false); // Otherwise it would be as wide as its text.
            getChildren().add(label);
            label.applyCss();
            double height = label.prefHeight(-1);
            double top = Math.max(0, Math.min(pixels.getHeight() - height, (i + 0.5) * bar - height / 2));
            if (height > pixels.getHeight() || taken.stream().anyMatch(other -> Math.abs(other - top) < height)) {
                getChildren().remove(label);
                continue;
            }
            taken.add(top);
            double middle = pixels.getWidth() / 2;
            double width = Math.min(label.prefWidth(-1), middle - 2 * INSET);
            label.resizeRelocate(
                    values.applyAsDouble(i) > 0 ? middle - INSET - width : middle + INSET, top, width, height);
        }
    }
}
