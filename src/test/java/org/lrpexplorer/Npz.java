package org.lrpexplorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The arrays of a NumPy {@code .npz} archive, by the name under which they were saved.
 *
 * <p>Reads what the reference archives hold: version 1 headers, C order, little-endian {@code float32}, {@code float64}
 * and {@code int64}. Anything else fails loudly.
 */
public final class Npz {
    private static final Pattern DESCR = Pattern.compile("'descr':\\s*'([^']+)'");
    private static final Pattern SHAPE = Pattern.compile("'shape':\\s*\\(([^)]*)\\)");

    private final Map<String, Entry> entries;

    private Npz(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /** Reads every array of an archive on disk. */
    public static Npz read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Reads every array of an archive among the test resources, such as {@code /reference/mlp_bn/base.npz}. */
    public static Npz resource(String name) {
        try (InputStream in = Npz.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no test resource " + name);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /** The names of the arrays, in the order of the archive, without {@code .npy}. */
    public Set<String> names() {
        return entries.keySet();
    }

    /** The dimensions of an array. */
    public long[] shape(String name) {
        return entry(name).shape.clone();
    }

    /** An array as an ND4J array of the type it was saved in (FLOAT, DOUBLE or LONG), order 'c'. */
    public INDArray array(String name) {
        Entry entry = entry(name);
        return switch (entry.type) {
            case "<f4" -> Nd4j.createFromArray(floats(name)).reshape('c', entry.shape);
            case "<f8" -> Nd4j.createFromArray(doubles(name)).reshape('c', entry.shape);
            default -> Nd4j.createFromArray(longs(name)).reshape('c', entry.shape);
        };
    }

    /** The values of a {@code float32} array in C order. */
    public float[] floats(String name) {
        Entry entry = entry(name).expect(name, "<f4");
        float[] values = new float[entry.count()];
        entry.data().asFloatBuffer().get(values);
        return values;
    }

    /** The values of a {@code float64} array in C order. */
    public double[] doubles(String name) {
        Entry entry = entry(name).expect(name, "<f8");
        double[] values = new double[entry.count()];
        entry.data().asDoubleBuffer().get(values);
        return values;
    }

    /** The values of an {@code int64} array in C order. */
    public long[] longs(String name) {
        Entry entry = entry(name).expect(name, "<i8");
        long[] values = new long[entry.count()];
        entry.data().asLongBuffer().get(values);
        return values;
    }

    private Entry entry(String name) {
        Entry entry = entries.get(name);
        if (entry == null) {
            throw new IllegalArgumentException("no array " + name + ", there are " + entries.keySet());
        }
        return entry;
    }

    private static Npz read(InputStream in) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
            String name = next.getName().replaceFirst("\\.npy$", "");
            entries.put(name, Entry.parse(name, zip.readAllBytes()));
        }
        return new Npz(entries);
    }

    private static final class Entry {
        private final String type;
        private final long[] shape;
        private final byte[] bytes;
        private final int offset;

        private Entry(String type, long[] shape, byte[] bytes, int offset) {
            this.type = type;
            this.shape = shape;
            this.bytes = bytes;
            this.offset = offset;
        }

        static Entry parse(String name, byte[] bytes) {
            boolean version1 = bytes.length > 10 && bytes[0] == (byte) 0x93 && bytes[6] == 1;
            int offset = version1 ? 10 + (bytes[8] & 0xff) + ((bytes[9] & 0xff) << 8) : -1;
            String header = version1 ? new String(bytes, 10, offset - 10, StandardCharsets.US_ASCII) : "";
            Matcher descr = DESCR.matcher(header);
            Matcher shape = SHAPE.matcher(header);
            if (!descr.find() || !shape.find() || !header.contains("'fortran_order': False")) {
                throw new IllegalArgumentException(name + " is not a version 1 .npy in C order");
            }
            long[] dims = Arrays.stream(shape.group(1).split(",", -1))
                    .map(String::strip)
                    .filter(dim -> !dim.isEmpty())
                    .mapToLong(Long::parseLong)
                    .toArray();
            return new Entry(descr.group(1), dims, bytes, offset);
        }

        Entry expect(String name, String wanted) {
            if (!type.equals(wanted)) {
                throw new IllegalArgumentException(name + " is of type " + type + ", not " + wanted);
            }
            return this;
        }

        int count() {
            return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
        }

        ByteBuffer data() {
            return ByteBuffer.wrap(bytes, offset, bytes.length - offset).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
