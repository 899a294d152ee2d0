package org.lrpexplorer.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.lrpexplorer.problem.CancellationToken;

/**
 * An array of numbers that stays in its file and is read row by row, a row being what one first index leads to. Any number of
 * threads may read at the same time.
 */
public final class ArrayRows implements Closeable {

    private static final int CHUNK = 1 << 20;

    private final String name;
    private final NpyHeader header;
    private final ElementType type;
    private final ByteSource elements;

    /** @param elements row-major, exactly as many as the header announces */
    ArrayRows(String name, NpyHeader header, ElementType type, ByteSource elements) {
        this.name = name;
        this.header = header;
        this.type = type;
        this.elements = elements;
    }

    /** The extents, the number of rows first. */
    public List<Integer> shape() {
        return header.shape();
    }

    /** NumPy's name of the element type, such as {@code <f4}. */
    public String type() {
        return header.type();
    }

    /** How many bits an unsigned whole element has; 0 where elements have a sign, a fraction, or are truth values. */
    public int unsignedBits() {
        return type.unsignedBits();
    }

    /** Whether elements are floating-point numbers. */
    public boolean isFloating() {
        return type.isFloating();
    }

    /** How many numbers a row has. */
    public int rowSize() {
        return shape().stream().skip(1).reduce(1, Math::multiplyExact);
    }

    /**
     * The numbers of a row, rounded to {@code float}.
     *
     * @throws ArrayFileException if they cannot be read
     */
    public float[] row(int index) {
        float[] values = new float[rowSize()];
        int each = type.bytes();
        ByteBuffer bytes = read((long) index * values.length * each, values.length * each);
        for (int i = 0; i < values.length; i++) {
            values[i] = type.next(bytes);
        }
        return values;
    }

    /**
     * Looks at all numbers.
     *
     * @param token looked at between pieces
     * @throws ArrayFileException if they cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public ArrayExtremes extremes(CancellationToken token) {
        ArrayExtremes found = ArrayExtremes.NONE;
        long size = elements.size();
        for (long begin = 0; begin < size; begin += CHUNK) {
            token.throwIfCancelled();
            int length = (int) Math.min(CHUNK, size - begin);
            found = found.with(read(begin, length), type, length / type.bytes());
        }
        return found;
    }

    private ByteBuffer read(long begin, int length) {
        try {
            return ByteBuffer.wrap(elements.read(begin, length)).order(ElementType.order(header.type()));
        } catch (IOException e) {
            throw new ArrayFileException(name + " cannot be read any more: its data end too early.", e);
        }
    }

    @Override
    public void close() throws IOException {
        elements.close();
    }
}
