package org.lrpexplorer.figure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The part of a font that a page needs.
 *
 * @param face the font
 * @param characters what it holds, in order
 * @param trueType a TrueType file in Base64
 */
record FontSubset(Face face, List<Integer> characters, String trueType) {

    /** What a page of left-to-right text needs; other tables count all glyphs of the whole font, which browsers refuse. */
    private static final List<String> TABLES = List.of(
            "OS/2", "cmap", "cvt ", "fpgm", "gasp", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post",
            "prep");

    /** The subsets that the texts of a page need, each font once. */
    static List<FontSubset> of(Page page) throws IOException {
        Map<Face, TreeSet<Integer>> used = new EnumMap<>(Face.class);
        for (Mark mark : page.marks()) {
            // What must be shaped needs more of a font than its glyphs.
            if (mark instanceof Mark.Text text && text.set().plain()) {
                for (SetText.Run run : text.set().runs()) {
                    run.face().ifPresent(face -> run.text()
                            .codePoints()
                            .forEach(used.computeIfAbsent(face, f -> new TreeSet<>())::add));
                }
            }
        }
        List<FontSubset> subsets = new ArrayList<>();
        for (Map.Entry<Face, TreeSet<Integer>> entry : used.entrySet()) {
            subsets.add(of(entry.getKey(), List.copyOf(entry.getValue())));
        }
        return subsets;
    }

    private static FontSubset of(Face face, List<Integer> characters) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(face.open()))) {
            TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
            characters.forEach(subsetter::add);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            subsetter.writeToStream(out);
            return new FontSubset(face, characters, Base64.getEncoder().encodeToString(out.toByteArray()));
        }
    }
}
