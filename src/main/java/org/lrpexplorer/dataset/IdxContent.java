package org.lrpexplorer.dataset;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.lrpexplorer.files.ByteSource;
import org.lrpexplorer.files.FileBytes;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.MemoryBytes;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/**
 * The items of one IDX file of unsigned bytes: a big-endian magic number {@code 0x0000080n} for n dimensions, the n
 * extents, then the values. A compressed file is unpacked into memory, any other is read where it lies.
 */
final class IdxContent implements Closeable {
    private static final int UNSIGNED_BYTES = 0x800;
    private static final int LARGEST_SIDE = 16_384;

    private final Path file;
    private final long[] extents;
    private final ByteSource source;

    private IdxContent(Path file, long[] extents, ByteSource source) {
        this.file = file;
        this.extents = extents;
        this.source = source;
    }

    /**
     * Opens a file and checks its length against its header.
     *
     * @param rank 1 for labels, 3 for images
     * @param token looked at between pieces
     * @throws DatasetException if the file is not as it should be
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static IdxContent open(Path file, int rank, CancellationToken token) {
        try {
            return isCompressed(file) ? openCompressed(file, rank, token) : openPlain(file, rank);
        } catch (IOException e) {
            throw Sentences.unreadable(file, e);
        }
    }

    static boolean isCompressed(Path file) throws IOException {
        try (InputStream in = InputFile.stream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    private static IdxContent openPlain(Path file, int rank) throws IOException {
        ByteSource source = new FileBytes(file);
        try {
            int header = headerLength(rank);
            byte[] start = source.read(0, (int) Math.min(header, source.size()));
            long[] extents = extents(file, rank, new DataInputStream(new ByteArrayInputStream(start)));
            checkLength(file, extents, source.size() - header);
            // What is read at once: one image, or every label, which becomes a number of four bytes.
            checkMemory(
                    file,
                    extents,
                    rank == 1 ? Integer.BYTES * product(extents) : product(extents) / extents[0],
                    "open a smaller one");
            return new IdxContent(file, extents, source);
        } catch (IOException | DatasetException e) {
            source.close();
            throw e;
        }
    }

    private static IdxContent openCompressed(Path file, int rank, CancellationToken token) throws IOException {
        try (InputStream raw = new BufferedInputStream(InputFile.stream(file));
                DataInputStream in = new DataInputStream(token.watch(new GZIPInputStream(raw)))) {
            long[] extents = extents(file, rank, in);
            int header = headerLength(rank);
            checkMemory(file, extents, product(extents) + header, "unpack the file and open that");
            byte[] all = new byte[header + (int) product(extents)];
            int count = in.readNBytes(all, header, all.length - header);
            checkLength(file, extents, in.read() < 0 ? count : count + 1L);
            return new IdxContent(file, extents, new MemoryBytes(all));
        }
    }

    private static long[] extents(Path file, int rank, DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic != (UNSIGNED_BYTES | rank)) {
            throw new DatasetException(Text.of(
                    "%s is not an IDX file of %s: it starts with %08x instead of %08x; open another file.",
                    Sentences.nameOf(file), rank == 1 ? "labels" : "images", magic, UNSIGNED_BYTES | rank));
        }
        long[] extents = new long[rank];
        for (int i = 0; i < rank; i++) {
            extents[i] = Integer.toUnsignedLong(in.readInt());
            if (extents[i] < 1 || extents[i] > (i == 0 ? Integer.MAX_VALUE : LARGEST_SIDE)) {
                throw Sentences.damaged(file, "announces an extent of " + extents[i] + ", which cannot be");
            }
        }
        return extents;
    }

    private static void checkLength(Path file, long[] extents, long actual) {
        long expected = product(extents);
        if (actual < expected) {
            throw Sentences.damaged(
                    file,
                    "is cut short: it announces " + announced(extents) + " but holds " + Math.max(actual, 0) + " of "
                            + expected + " bytes");
        }
        if (actual > expected) {
            throw Sentences.damaged(file, "is longer than the " + announced(extents) + " that it announces");
        }
    }

    private static void checkMemory(Path file, long[] extents, long bytes, String remedy) {
        MemoryLimit limit = MemoryLimit.current();
        if (limit.isExceededBy(bytes)) {
            throw new DatasetException(Sentences.nameOf(file) + " announces " + announced(extents) + ", "
                    + ByteSize.of(bytes) + ", " + limit.sentence() + "; " + remedy
                    + ", or give Java more memory with -Xmx.");
        }
    }

    private static String announced(long[] extents) {
        return extents.length == 1
                ? extents[0] + " labels"
                : extents[0] + " images of " + extents[2] + "×" + extents[1] + " pixels";
    }

    private static long product(long[] extents) {
        return Arrays.stream(extents).reduce(1, (a, b) -> a * b); // at most 2^31 · 2^14 · 2^14, see above
    }

    private static int headerLength(int rank) {
        return 4 + 4 * rank;
    }

    Path file() {
        return file;
    }

    /** How many items there are. */
    int count() {
        return (int) extents[0];
    }

    /** One extent of an item: 1 for the rows, 2 for the columns. */
    int extent(int dimension) {
        return (int) extents[dimension];
    }

    /** All values of the file. */
    byte[] everything() {
        return read(headerLength(extents.length), (int) product(extents));
    }

    /** The values of one item. */
    byte[] item(int index) {
        int length = (int) (product(extents) / extents[0]);
        return read(headerLength(extents.length) + (long) index * length, length);
    }

    private byte[] read(long offset, int length) {
        try {
            return source.read(offset, length);
        } catch (IOException e) {
            throw Sentences.unreadable(file, e);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
