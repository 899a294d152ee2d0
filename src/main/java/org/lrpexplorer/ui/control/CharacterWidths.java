package org.lrpexplorer.ui.control;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How wide characters are in a font, in logical pixels: they are measured once, where words that change with every sample
 * would be measured each time.
 */
final class CharacterWidths {

    /** Words are hardly ever wider than their characters one by one, and never by so much. */
    private static final double WIDER = 1.05;

    private static final int ASCII = 128;

    private final Text measure = new Text();
    private final Map<Character, Double> others = new HashMap<>();

    /** The widths of ASCII characters, by their number; not a number before one is measured. */
    private final double[] ascii = new double[ASCII];

    /** Nothing has been measured. */
    CharacterWidths() {
        Arrays.fill(ascii, Double.NaN);
    }

    /** Measures in another font from now on. */
    void use(Font font) {
        measure.setFont(font);
        others.clear();
        Arrays.fill(ascii, Double.NaN);
    }

    /** A whole width that words have room in. */
    double room(String words) {
        double most = 0;
        for (int i = 0; i < words.length(); i++) {
            most += of(words.charAt(i));
        }
        return Math.ceil(most * WIDER);
    }

    /** The width of words as they are. */
    double of(String words) {
        return Math.ceil(exact(words));
    }

    private double exact(String words) {
        measure.setText(words);
        return measure.getLayoutBounds().getWidth();
    }

    private double of(char character) {
        if (character >= ASCII) {
            return others.computeIfAbsent(character, other -> exact(other.toString()));
        }
        if (Double.isNaN(ascii[character])) {
            ascii[character] = exact(String.valueOf(character));
        }
        return ascii[character];
    }
}
