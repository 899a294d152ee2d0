package org.lrpexplorer.ui.control;

import java.util.Optional;
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

    private Optional<Known> least = Optional.empty();
    private Optional<Known> preferred = Optional.empty();
    private boolean givenWidth;
    private boolean wasPlain;

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

    private record Known(Ground ground, double height) {}

    /**
     * What it stands in gives it a width whatever it says. If its heights are set, too, other words are laid out without what
     * stands around them.
     */
    public void setGivenWidth() {
        givenWidth = true;
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
    }

    private boolean isGivenHeight() {
        return getMinHeight() != USE_COMPUTED_SIZE && getPrefHeight() != USE_COMPUTED_SIZE;
    }

    @Override
    public void requestLayout() {
        if (givenWidth && wasPlain && isPlain() && isGivenHeight()) {
            setNeedsLayout(true);
        } else {
            super.requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        wasPlain = isPlain();
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
        Ground now = ground();
        if (least.filter(known -> known.ground.equals(now)).isEmpty()) {
            least = Optional.of(new Known(now, super.computeMinHeight(width)));
        }
        return least.orElseThrow().height;
    }

    @Override
    protected double computePrefHeight(double width) {
        if (!isPlain()) {
            return super.computePrefHeight(width);
        }
        Ground now = ground();
        if (preferred.filter(known -> known.ground.equals(now)).isEmpty()) {
            preferred = Optional.of(new Known(now, super.computePrefHeight(width)));
        }
        return preferred.orElseThrow().height;
    }
}
