package org.lrpexplorer.files;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** An {@code .npz} archive as {@link NpzWriter} writes it, read array by array without holding one in memory. */
public final class NpzArchive implements AutoCloseable {

    /** NumPy's strings are of characters of four bytes. */
    static final Charset UTF_32 = Charset.forName("UTF-32LE");

    private static final String SUFFIX = ".npy";

    private final Path file;
    private final ZipFile zip;

    private NpzArchive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    /**
     * Opens an archive.
     *
     * @throws ArrayFileException if it is missing, or no archive, or damaged
     */
    public static NpzArchive open(Path file) {
        try {
            InputFile.require(file);
            return new NpzArchive(file, new ZipFile(file.toFile()));
        } catch (NotAFileException e) {
            throw new ArrayFileException(Text.of("%s %s, not an .npz archive.", file, e.getReason()), e);
        } catch (NoSuchFileException e) {
            throw new ArrayFileException(Text.of("%s does not exist.", file), e);
        } catch (ZipException e) {
            throw new ArrayFileException(Text.of("%s is not an .npz archive, or is damaged.", file), e);
        } catch (IOException e) {
            throw new ArrayFileException(Text.of("%s cannot be read (%s).", file, e.getMessage()), e);
        }
    }

    /** The names of the arrays in the order of the archive. */
    public List<String> names() {
        return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.endsWith(SUFFIX))
                .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                .toList();
    }

    /** Whether there is an array of this name. */
    public boolean has(String name) {
        return zip.getEntry(name + SUFFIX) != null;
    }

    /**
     * An array of numbers, also one that NumPy wrote; whole ones are rounded to {@code float}.
     *
     * @param most bytes that it may take in memory
     * @throws ArrayFileException if there is no such array, it is damaged, too large, or holds anything else
     */
    public FloatArray numbers(String name, long most) {
        ZipEntry entry = zip.getEntry(name + SUFFIX);
        if (entry == null) {
            throw new ArrayFileException(Text.of("%s has no array named %s.", file, name));
        }
        try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
            return NpyReader.read(in, entry.getSize(), ElementType::ofNumbers, most);
        } catch (IllegalArgumentException e) {
            throw new ArrayFileException(Text.of("The array %s of %s %s.", name, file, e.getMessage()), e);
        } catch (IOException e) {
            throw new ArrayFileException(Text.of("%s cannot be read (%s).", file, e.getMessage()), e);
        }
    }

    /**
     * Opens an array of any numbers to read it row by row, after the archive is closed, too. One that is stored as it is is read
     * where it lies; a compressed one is unpacked, into memory or into a temporary file.
     *
     * @param most bytes that may be in memory
     * @param token looked at while it is unpacked
     * @throws ArrayFileException if there is no such array, it is damaged, or holds anything but rows of numbers
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public ArrayRows rows(String name, long most, CancellationToken token) {
        ZipEntry entry = zip.getEntry(name + SUFFIX);
        if (entry == null) {
            throw new ArrayFileException(Text.of("%s has no array named %s.", file, name));
        }
        try {
            return new NpzEntry(file, zip, entry).rows(Text.of("The array %s of %s", name, file), most, token);
        } catch (IllegalArgumentException e) {
            throw new ArrayFileException(Text.of("The array %s of %s %s.", name, file, e.getMessage()), e);
        } catch (UnwritableException e) {
            throw new ArrayFileException(
                    Text.of("The array %s of %s, unpacked among the temporary files, %s.", name, file, e.getMessage()),
                    e);
        } catch (EOFException | ZipException e) {
            throw new ArrayFileException(
                    Text.of("The array %s of %s is damaged: it cannot be unpacked.", name, file), e);
        } catch (IOException e) {
            throw new ArrayFileException(Text.of("%s cannot be read (%s).", file, e.getMessage()), e);
        }
    }

    /**
     * The one string of an array that {@link NpzWriter#text} wrote.
     *
     * @throws ArrayFileException if there is no such array, or it holds anything else
     */
    public String text(String name) {
        try (Opened array = array(name)) {
            if (!array.header().type().startsWith("<U")) {
                throw new ArrayFileException(Text.of("The array %s of %s is no text.", name, file));
            }
            return new String(array.data().readAllBytes(), UTF_32);
        } catch (IOException e) {
            throw new ArrayFileException(Text.of("%s cannot be read (%s).", file, e.getMessage()), e);
        }
    }

    /**
     * The elements of an array that {@link NpzWriter#longs} wrote.
     *
     * @throws ArrayFileException if there is no such array, or it holds anything else
     */
    public List<Long> longs(String name) {
        try (Opened array = array(name)) {
            if (!array.header().type().equals("<i8")) {
                throw new ArrayFileException(Text.of("The array %s of %s holds no whole numbers.", name, file));
            }
            LongBuffer numbers = ByteBuffer.wrap(array.data().readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asLongBuffer();
            return LongStream.generate(numbers::get)
                    .limit(numbers.remaining())
                    .boxed()
                    .toList();
        } catch (IOException e) {
            throw new ArrayFileException(Text.of("%s cannot be read (%s).", file, e.getMessage()), e);
        }
    }

    /**
     * An array that is being read.
     *
     * @param header what it says of itself
     * @param data its elements, which follow
     */
    record Opened(NpyHeader header, InputStream data) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            data.close();
        }
    }

    /** Reads an array up to its elements. */
    Opened array(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name + SUFFIX);
        if (entry == null) {
            throw new ArrayFileException(Text.of("%s has no array named %s.", file, name));
        }
        DataInputStream in = new DataInputStream(zip.getInputStream(entry));
        byte[] start = in.readNBytes(NpyHeader.MAGIC.length() + 2);
        String magic =
                new String(start, 0, Math.min(start.length, NpyHeader.MAGIC.length()), StandardCharsets.ISO_8859_1);
        if (!magic.equals(NpyHeader.MAGIC) || start[NpyHeader.MAGIC.length()] != 1) {
            throw new ArrayFileException(Text.of("The array %s of %s was not written by this program.", name, file));
        }
        byte[] text = in.readNBytes(Short.toUnsignedInt(Short.reverseBytes(in.readShort())));
        try {
            return new Opened(NpyHeader.parse(new String(text, StandardCharsets.ISO_8859_1)), in);
        } catch (IllegalArgumentException e) {
            throw new ArrayFileException(Text.of("The array %s of %s %s.", name, file, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new ArrayFileException(Text.of("%s cannot be read (%s).", file, e.getMessage()), e);
        }
    }
}
