package org.lrpexplorer.figure;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.util.Map;
import org.lrpexplorer.text.Text;

/**
 * The typeface of figures, brought along so that a figure measures and looks the same on every machine. Characters that
 * it lacks are taken from the system's sans-serif font; raised and lowered digits and signs are composed.
 */
final class Typeface {

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/roboto/";
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ";
    private static final String LOWERED = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙᵢ";
    private static final String PLAIN = "0123456789+−=()ni";

    private final Font regular;
    private final Font medium;

    /**
     * Loads the typeface.
     *
     * @throws FigureException if Java cannot set up any font on this machine
     */
    Typeface() {
        regular = load("Roboto-Regular.ttf");
        medium = load("Roboto-Medium.ttf");
    }

    /** The text set in one line, ready to be measured and drawn; the text must not be empty. */
    TextLayout layout(String text, Style style) {
        Font font = font(style);
        if (font.canDisplayUpTo(text) < 0) {
            return new TextLayout(text, font, CONTEXT);
        }
        return new TextLayout(composed(text, font).getIterator(), CONTEXT);
    }

    /** The width of the text in page units; 0 if it is empty. */
    double width(String text, Style style) {
        if (text.isEmpty()) {
            return 0;
        }
        Font font = font(style);
        // The same number as the layout's advance, many times faster; fitting measures every text often.
        return font.canDisplayUpTo(text) < 0
                ? font.getStringBounds(text, CONTEXT).getWidth()
                : layout(text, style).getAdvance();
    }

    private Font font(Style style) {
        return (style.medium() ? medium : regular).deriveFont(style.size());
    }

    private static AttributedString composed(String text, Font font) {
        String replaced = text.codePoints()
                .collect(
                        StringBuilder::new,
                        (to, c) -> to.appendCodePoint(font.canDisplay(c) ? c : plain(c)),
                        StringBuilder::append)
                .toString();
        AttributedString composed = new AttributedString(replaced);
        composed.addAttribute(TextAttribute.FONT, font);
        Font fallback = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont(font.getSize2D());
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int character = text.codePointAt(i);
            int end = i + Character.charCount(character);
            if (font.canDisplay(character)) {
                continue;
            }
            if (plain(character) == character) {
                composed.addAttribute(TextAttribute.FONT, fallback, i, end);
            } else {
                // A FONT attribute hides all others, so the shift has to be part of the font.
                Integer shift = RAISED.indexOf(character) >= 0
                        ? TextAttribute.SUPERSCRIPT_SUPER
                        : TextAttribute.SUPERSCRIPT_SUB;
                Font shifted = font.deriveFont(Map.of(TextAttribute.SUPERSCRIPT, shift));
                composed.addAttribute(TextAttribute.FONT, shifted, i, end);
            }
        }
        return composed;
    }

    /** The character that a raised or lowered one is composed from; any other stays what it is. */
    private static int plain(int character) {
        int at = Math.max(RAISED.indexOf(character), LOWERED.indexOf(character));
        return at < 0 ? character : PLAIN.charAt(at);
    }

    /** Java says the same of both. */
    private static String obstacle() {
        String temporary = System.getProperty("java.io.tmpdir");
        return Files.isWritable(Path.of(temporary))
                ? "Java finds no fonts on this machine; install one, on Debian with 'apt-get install"
                        + " fonts-dejavu-core', and try again."
                : Text.of(
                                "Java unpacks fonts into the temporary folder, and %s may not be written to; name another one with",
                                temporary)
                        + " -Djava.io.tmpdir=FOLDER.";
    }

    private static Font load(String file) {
        try (InputStream in = Typeface.class.getResourceAsStream(FOLDER + file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new FigureException("The figure's text cannot be drawn because " + obstacle(), e);
        }
    }
}
