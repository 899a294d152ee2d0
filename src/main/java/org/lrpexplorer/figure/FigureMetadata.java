package org.lrpexplorer.figure;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.text.Text;

/**
 * What a figure's file says about itself: texts by keyword, in every format. A keyword has 1 to 79 printable Latin-1
 * characters without spaces at its ends or two in a row, as PNG wants it. A text is any Unicode; what no format can keep,
 * such as control characters, becomes U+FFFD, and every line ends in a line feed.
 */
public final class FigureMetadata {

    /** Says nothing. */
    public static final FigureMetadata NONE = new FigureMetadata(Map.of());

    private static final String KEYWORD = "(?! )(?!.* $)(?!.*  )[ -~¡-ÿ]{1,79}";
    private static final int LONGEST_MAGIC = 1024;

    private final Map<String, String> texts;

    private FigureMetadata(Map<String, String> texts) {
        this.texts = texts;
    }

    /**
     * These texts, in their order.
     *
     * @throws IllegalArgumentException if a keyword is not one
     */
    public static FigureMetadata of(Map<String, String> texts) {
        Map<String, String> cleaned = new LinkedHashMap<>();
        texts.forEach((keyword, text) -> {
            if (!keyword.matches(KEYWORD)) {
                throw new IllegalArgumentException("'" + keyword + "' is no keyword that PNG files can hold");
            }
            cleaned.put(keyword, XmlCharacters.only(text));
        });
        return new FigureMetadata(Collections.unmodifiableMap(cleaned));
    }

    /** These texts and others, which replace those of the same keyword. */
    public FigureMetadata and(FigureMetadata others) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        all.putAll(others.texts);
        return new FigureMetadata(Collections.unmodifiableMap(all));
    }

    /**
     * What a PNG, SVG or PDF file says about itself, whatever its name. Nothing if it is damaged before that place, is
     * anything else, or another program saved it without. Files of any size are read in little memory.
     *
     * @throws FigureException if the file is not there or cannot be read
     */
    public static FigureMetadata read(Path file) {
        try (InputStream in = new BufferedInputStream(InputFile.stream(file))) {
            return new FigureMetadata(Collections.unmodifiableMap(texts(in)));
        } catch (NoSuchFileException e) {
            throw new FigureException(Text.of("The figure %s does not exist; choose another file.", file), e);
        } catch (NotAFileException e) {
            throw new FigureException(Text.of("The figure %s %s; choose a file.", file, e.getReason()), e);
        } catch (IOException e) {
            throw new FigureException(
                    Text.of("The figure %s cannot be read; see whether you may read it, or choose another file.", file),
                    e);
        }
    }

    /** The texts by keyword, in the order in which they were given. */
    public Map<String, String> texts() {
        return texts;
    }

    private static Map<String, String> texts(InputStream in) throws IOException {
        in.mark(LONGEST_MAGIC);
        byte[] head = in.readNBytes(8);
        in.reset();
        if (PngTexts.isPng(head)) {
            return PngTexts.read(in);
        }
        return XmpPackets.isPdf(head) ? XmpPackets.read(in) : XmpTexts.read(in);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FigureMetadata that && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    @Override
    public String toString() {
        return "FigureMetadata" + texts.keySet();
    }
}
