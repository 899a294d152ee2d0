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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.text.Text;

/**
 * What figures are set in. Characters that the first font lacks are taken from a second one with many signs and scripts,
 * and what that lacks, too, from the system's sans-serif font. Without kerning and ligatures, so that every format can
 * place the characters alike.
 */
final class Typeface {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Map<Face, Font> fonts = new EnumMap<>(Face.class);

    /**
     * Loads the fonts.
     *
     * @throws FigureException if Java cannot set up any font on this machine
     */
    Typeface() {
        for (Face face : Face.values()) {
            fonts.put(face, load(face));
        }
    }

    /** The text set in one line, ready to be measured and drawn; the text must not be empty. */
    SetText set(String text, Style style) {
        List<SetText.Run> runs = runs(text, style);
        AttributedString attributed = new AttributedString(text);
        int start = 0;
        for (SetText.Run run : runs) {
            int end = start + run.text().length();
            Font font = run.face().map(fonts::get).orElseGet(Typeface::ofTheSystem);
            attributed.addAttribute(TextAttribute.FONT, font.deriveFont(style.size()), start, end);
            start = end;
        }
        boolean plain = !Font.textRequiresLayout(text.toCharArray(), 0, text.length());
        return new SetText(text, runs, new TextLayout(attributed.getIterator(), CONTEXT), plain);
    }

    /** The width of the text in page units; 0 if it is empty. */
    double width(String text, Style style) {
        if (text.isEmpty()) {
            return 0;
        }
        Font font = fonts.get(style.face());
        // The same number as the layout's advance, many times faster; fitting measures every text often.
        return font.canDisplayUpTo(text) < 0
                ? font.deriveFont(style.size()).getStringBounds(text, CONTEXT).getWidth()
                : set(text, style).advance();
    }

    private List<SetText.Run> runs(String text, Style style) {
        List<SetText.Run> runs = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            Optional<Face> face = face(text.codePointAt(start), style);
            int end = start;
            while (end < text.length() && face(text.codePointAt(end), style).equals(face)) {
                end = text.offsetByCodePoints(end, 1);
            }
            runs.add(new SetText.Run(text.substring(start, end), face));
            start = end;
        }
        return List.copyOf(runs);
    }

    private Optional<Face> face(int character, Style style) {
        if (fonts.get(style.face()).canDisplay(character)) {
            return Optional.of(style.face());
        }
        return fonts.get(Face.FURTHER).canDisplay(character) ? Optional.of(Face.FURTHER) : Optional.empty();
    }

    private static Font ofTheSystem() {
        return new Font(Font.SANS_SERIF, Font.PLAIN, 1);
    }

    /** From bytes, of which Java makes a temporary file. */
    private static Font unpacked(Face face) throws IOException, FontFormatException {
        try (InputStream in = face.open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        }
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

    private static Font load(Face face) {
        try {
            Optional<Path> file = FontFile.of(face);
            return file.isPresent()
                    ? Font.createFont(Font.TRUETYPE_FONT, file.get().toFile())
                    : unpacked(face);
        } catch (IOException | FontFormatException e) {
            throw new FigureException("The figure's text cannot be drawn because " + obstacle(), e);
        }
    }
}
