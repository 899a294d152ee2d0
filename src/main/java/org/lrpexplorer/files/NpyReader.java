package org.lrpexplorer.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;

/**
 * Reads NumPy's {@code .npy} files: versions 1 to 3, 16, 32 or 64 bit floating point, either byte order, C and Fortran
 * order. (ND4J's own reader takes Fortran order for C order and reads past the end of a truncated file.)
 */
public final class NpyReader {

    private static final int CHUNK = 1 << 16;

    private NpyReader() {}

    /**
     * Reads the array of a file.
     *
     * @throws ArrayFileException if there is no such file, it is damaged, or it holds anything but floating-point numbers
     */
    public static FloatArray read(Path file) {
        return read(file, ElementType::of, Long.MAX_VALUE);
    }

    /**
     * Reads the array of a file, which may also hold whole numbers; they are rounded to {@code float}.
     *
     * @param most bytes that they may take in memory
     * @throws ArrayFileException if there is no such file, it is damaged, too large, or it holds anything but numbers
     */
    public static FloatArray readNumbers(Path file, long most) {
        return read(file, ElementType::ofNumbers, most);
    }

    private static FloatArray read(Path file, Function<String, Optional<ElementType>> types, long most) {
        try (InputStream in = new BufferedInputStream(InputFile.stream(file), CHUNK)) {
            return read(new DataInputStream(in), Files.size(file), types, most);
        } catch (IllegalArgumentException | IOException e) {
            throw unreadable(file, e);
        }
    }

    /**
     * Opens the array of a file, of any numbers, to read it row by row.
     *
     * @param most bytes that may be in memory; only the order of an array in Fortran's has to be changed there
     * @throws ArrayFileException if there is no such file, it is damaged, or it holds anything but rows of numbers
     */
    public static ArrayRows rows(Path file, long most) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(InputFile.stream(file)))) {
            NpyStart start = NpyStart.read(in);
            ElementType type = start.type(Files.size(file));
            ByteSource all = new FileBytes(file);
            try {
                ByteSource elements = new SlicedBytes(all, start.length(), all.size() - start.length());
                return RowOrder.rows(file.toString(), start.header(), type, elements, most);
            } catch (IOException | IllegalArgumentException e) {
                all.close();
                throw e;
            }
        } catch (IllegalArgumentException | IOException e) {
            throw unreadable(file, e);
        }
    }

    private static ArrayFileException unreadable(Path file, Exception cause) {
        if (cause instanceof NotAFileException other) {
            return new ArrayFileException(Text.of("%s %s, not a .npy file.", file, other.getReason()), cause);
        }
        if (cause instanceof NoSuchFileException) {
            return new ArrayFileException(Text.of("%s does not exist.", file), cause);
        }
        if (cause instanceof EOFException) {
            return new ArrayFileException(Text.of("%s ends in the middle of its header.", file), cause);
        }
        return cause instanceof IOException
                ? new ArrayFileException(Text.of("%s cannot be read (%s).", file, cause.getMessage()), cause)
                : new ArrayFileException(Text.of("%s %s.", file, cause.getMessage()), cause);
    }

    /**
     * Reads an array of a size in bytes.
     *
     * @param types which types of NumPy's names may be read
     * @param most bytes that the numbers may take in memory, where the narrowest take four times as many as in the file
     * @throws IllegalArgumentException if it is not one; the message is to be put behind its name
     */
    static FloatArray read(DataInputStream in, long size, Function<String, Optional<ElementType>> types, long most)
            throws IOException {
        NpyStart start = NpyStart.read(in);
        return values(in, start.header().fitting(), size - start.length(), types, most);
    }

    private static FloatArray values(
            InputStream in, NpyHeader header, long available, Function<String, Optional<ElementType>> types, long most)
            throws IOException {
        ElementType type = types.apply(header.type()).orElseThrow(() -> notFloating(header.type()));
        long needed = (long) header.size() * type.bytes();
        // Before the memory is claimed, so that a damaged shape costs nothing.
        if (available != needed) {
            throw new IllegalArgumentException(Text.of(
                    "holds %d bytes of data, but its shape %s of %s needs %d; it is damaged",
                    available, header.shape(), header.type(), needed));
        }
        long taken = (long) header.size() * Float.BYTES;
        if (taken > most) {
            throw new IllegalArgumentException(
                    Text.of("takes %s, of which at most %s fit into memory", ByteSize.of(taken), ByteSize.of(most)));
        }
        float[] values = new float[header.size()];
        int elements = CHUNK / type.bytes();
        for (int begin = 0; begin < values.length; begin += elements) {
            int end = Math.min(values.length, begin + elements);
            byte[] part = in.readNBytes((end - begin) * type.bytes());
            if (part.length < (end - begin) * type.bytes()) {
                throw new IOException("it became shorter while it was read");
            }
            ByteBuffer bytes = ByteBuffer.wrap(part).order(ElementType.order(header.type()));
            for (int i = begin; i < end; i++) {
                values[i] = type.next(bytes);
            }
        }
        return new FloatArray(header.shape(), header.columnMajor() ? rowMajor(values, header.shape()) : values);
    }

    static IllegalArgumentException notFloating(String type) {
        return new IllegalArgumentException(
                type.contains("O")
                        ? "holds Python objects; save it as numbers, with x.astype('float32')"
                        : Text.of(
                                "holds numbers of type %s; save it as floating point, with x.astype('float32')", type));
    }

    private static float[] rowMajor(float[] columnMajor, Iterable<Integer> shape) {
        // Appending one index after another: what is left of an index beyond this extent belongs to the later ones.
        int[] source = {0};
        int stride = 1;
        for (int extent : shape) {
            int[] longer = new int[source.length * extent];
            for (int i = 0; i < longer.length; i++) {
                longer[i] = source[i / extent] + i % extent * stride;
            }
            source = longer;
            stride *= extent;
        }
        float[] values = new float[columnMajor.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columnMajor[source[i]];
        }
        return values;
    }
}
