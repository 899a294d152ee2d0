package org.lrpexplorer.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.text.Font;

/**
 * A label of one line whose words change with every sample. Its height is measured once for each font, since all that a
 * pane holds is asked for its height whenever a word in it changes: a line is as high as the fonts that its characters are
 * taken from, and all of ASCII is taken from the same.
 */
public class LineLabel extends Label {

    private static final char LAST_ASCII = 127;

    /** So many sorts of lines are remembered: numbers with and without signs from another font. */
    private static final int MOST_KNOWN = 8;

    private final Map<Ground, Double> least = new HashMap<>();
    private final Map<Ground, Double> preferred = new HashMap<>();
    private Optional<Ground> laidOut = Optional.empty();
    private boolean givenWidth;

    /** An empty line. */
    public LineLabel() {}

    /** A line. */
    public LineLabel(String words) {
        super(words);
    }

    /**
     * All that a height depends on.
     *
     * @param others the characters that may be taken from another font
     * @param around the height of borders and padding
     */
    private record Ground(Font font, boolean isEmpty, String others, double around) {}

    /**
     * What it stands in gives it a width whatever it says. Other words of the same height are laid out without what stands around
     * them, so that the preferred width, which JavaFX remembers, may be that of words before.
     */
    public void setGivenWidth() {
        givenWidth = true;
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Whether the width that it was laid out in last is enough for all that it says now. */
    public boolean isWhole() {
        return snapSizeX(computePrefWidth(USE_COMPUTED_SIZE)) <= getWidth();
    }

    private boolean isAsHigh() {
        if (getMinHeight() != USE_COMPUTED_SIZE && getPrefHeight() != USE_COMPUTED_SIZE) {
            return true;
        }
        Ground now = ground();
        Ground before = laidOut.orElseThrow();
        if (now.equals(before)) {
            return true;
        }
        Double height = preferred.get(now);
        return height != null && height.equals(preferred.get(before));
    }

    @Override
    public void requestLayout() {
        if (laidOut.isPresent() && isPlain() && isAsHigh()) {
            setNeedsLayout(true);
            LocalLayout.reach(this);
        } else {
            super.requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        laidOut = givenWidth && isPlain() ? Optional.of(ground()) : Optional.empty();
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new LineSkin(this);
    }

    private Ground ground() {
        String words = getText() == null ? "" : getText();
        StringBuilder others = new StringBuilder();
        for (int i = 0; i < words.length(); i++) {
            char at = words.charAt(i);
            if (at > LAST_ASCII) {
                others.append(at);
            }
        }
        double around = snappedTopInset() + snappedBottomInset();
        return new Ground(getFont(), words.isEmpty(), others.toString(), around);
    }

    /** Whether nothing but the words and their font decides about the height. */
    private boolean isPlain() {
        return getSkin() != null && getGraphic() == null && !isWrapText();
    }

    @Override
    protected double computeMinHeight(double width) {
        if (!isPlain()) {
            return super.computeMinHeight(width);
        }
        return known(least, () -> super.computeMinHeight(width));
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!isPlain()) {
            return super.computePrefHeight(width);
        }
        return known(preferred, () -> super.computePrefHeight(width));
    }

    private double known(Map<Ground, Double> heights, DoubleSupplier measured) {
        Ground now = ground();
        Double height = heights.get(now);
        if (height == null) {
            if (heights.size() == MOST_KNOWN) {
                heights.clear();
            }
            height = measured.getAsDouble();
            heights.put(now, height);
        }
        return height;
    }
}
