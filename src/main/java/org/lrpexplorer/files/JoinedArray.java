package org.lrpexplorer.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.text.Text;

/**
 * One array of several archives, their rows one after the other.
 *
 * @param name its name in each
 * @param pieces the archives that have it
 * @param header of the whole
 */
record JoinedArray(String name, List<Path> pieces, NpyHeader header) {

    private static final int FLOAT_BYTES = 4;
    private static final int LONG_BYTES = 8;

    /**
     * Looks at the array in each archive.
     *
     * @throws ArrayFileException if one lacks it, or has rows of another kind
     */
    static JoinedArray of(String name, List<Path> pieces) throws IOException {
        NpyHeader first = header(name, pieces.get(0));
        int rows = 0;
        for (Path piece : pieces) {
            NpyHeader header = header(name, piece);
            if (!header.type().equals(first.type()) || !rowShape(header).equals(rowShape(first))) {
                throw new ArrayFileException(Text.of(
                        "The array %s of %s has rows of %s %s, but that of %s has rows of %s %s; they do not belong together.",
                        name, piece, header.type(), rowShape(header), pieces.get(0), first.type(), rowShape(first)));
            }
            if (header.shape().get(0) > Integer.MAX_VALUE - rows) {
                throw new ArrayFileException(
                        Text.of("The array %s of %s has more rows than there can be.", name, piece));
            }
            rows += header.shape().get(0);
        }
        List<Integer> shape = new ArrayList<>(List.of(rows));
        shape.addAll(rowShape(first));
        return new JoinedArray(name, pieces, new NpyHeader(first.type(), false, shape));
    }

    private static NpyHeader header(String name, Path piece) throws IOException {
        try (NpzArchive archive = NpzArchive.open(piece);
                NpzArchive.Opened array = archive.array(name)) {
            return array.header();
        }
    }

    private static List<Integer> rowShape(NpyHeader header) {
        return header.shape().subList(1, header.shape().size());
    }

    /** The bytes of the elements. */
    long bytes() {
        return header.elements() * (header.type().equals("<i8") ? LONG_BYTES : FLOAT_BYTES);
    }

    /** Writes it as an {@code .npy} file. */
    void copyTo(OutputStream out) throws IOException {
        out.write(header.encoded());
        for (Path piece : pieces) {
            try (NpzArchive archive = NpzArchive.open(piece);
                    NpzArchive.Opened array = archive.array(name)) {
                array.data().transferTo(out);
            }
        }
    }
}
