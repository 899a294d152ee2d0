package org.lrpexplorer.figure;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * Reads the texts of PNG files: {@code iTXt} chunks, compressed or not, and {@code tEXt} chunks, which some programs make
 * of them. See https://www.w3.org/TR/png-3/#11textinfo.
 */
final class PngTexts {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int CHECKSUM = 4;

    private PngTexts() {}

    /** Whether a file that begins so is a PNG file. */
    static boolean isPng(byte[] head) {
        return Arrays.equals(head, SIGNATURE);
    }

    /** The texts by keyword up to the file's end or the first damage; chunks of pixels are skipped. */
    static Map<String, String> read(InputStream file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        DataInputStream in = new DataInputStream(file);
        try {
            in.skipNBytes(SIGNATURE.length);
            while (texts.size() < MetadataLimits.MOST_TEXTS) {
                long length = Integer.toUnsignedLong(in.readInt());
                String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                boolean isText = type.equals("iTXt") || type.equals("tEXt");
                if (isText && length <= MetadataLimits.MOST_BYTES) {
                    byte[] chunk = in.readNBytes((int) length);
                    if (chunk.length < length) {
                        break;
                    }
                    add(chunk, type.equals("iTXt"), texts);
                } else {
                    in.skipNBytes(length);
                }
                in.skipNBytes(CHECKSUM);
            }
        } catch (EOFException e) {
            // The end, whether the file says so or is cut off.
        }
        return texts;
    }

    private static void add(byte[] chunk, boolean international, Map<String, String> texts) {
        int keyword = end(chunk, 0);
        if (!international) {
            if (keyword < chunk.length) {
                texts.put(
                        latin(chunk, keyword),
                        new String(chunk, keyword + 1, chunk.length - keyword - 1, StandardCharsets.ISO_8859_1));
            }
            return;
        }
        // The keyword, whether the text is compressed and how, the language, the keyword in it, the text.
        int language = end(chunk, keyword + 3);
        int translated = end(chunk, language + 1);
        if (translated >= chunk.length) {
            return;
        }
        int start = translated + 1;
        if (chunk[keyword + 1] == 0) {
            texts.put(latin(chunk, keyword), utf8(chunk, start, chunk.length - start));
            return;
        }
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(chunk, start, chunk.length - start))) {
            byte[] inflated = in.readNBytes(MetadataLimits.MOST_BYTES);
            texts.put(latin(chunk, keyword), utf8(inflated, 0, inflated.length));
        } catch (IOException e) {
            // A damaged text says nothing.
        }
    }

    /** Where the next zero byte is, or the end of the chunk. */
    private static int end(byte[] chunk, int from) {
        int at = Math.min(from, chunk.length);
        while (at < chunk.length && chunk[at] != 0) {
            at++;
        }
        return at;
    }

    private static String latin(byte[] chunk, int length) {
        return new String(chunk, 0, length, StandardCharsets.ISO_8859_1);
    }

    private static String utf8(byte[] bytes, int start, int length) {
        return new String(bytes, start, length, StandardCharsets.UTF_8);
    }
}
