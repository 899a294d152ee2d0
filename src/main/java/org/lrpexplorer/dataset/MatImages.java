package org.lrpexplorer.dataset;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.ByteSize;
import org.lrpexplorer.text.Text;
import us.hebi.matlab.mat.format.BufferAllocator;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.format.Mat5Reader.EntryHeader;
import us.hebi.matlab.mat.types.MatFile;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;
import us.hebi.matlab.mat.types.Source;
import us.hebi.matlab.mat.types.Sources;

/**
 * What SVHN's {@code .mat} files hold.
 *
 * @param bytes an image after the other: its red, green and blue planes, each one column after the other
 * @param side rows and columns of an image
 * @param labels a class of each image, from 0 on; none if the file has no {@code y}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record MatImages(byte[] bytes, int side, int[] labels) {
    private static final String IMAGES = "X";
    private static final String LABELS = "y";

    /** The label of the digit 0. */
    private static final int TEN = 10;

    /** How MATLAB's files of version 7.3 begin, which are of quite another kind. */
    private static final String HDF5 = "MATLAB 7.3";

    private static final int FIRST_BYTES = 128;
    private static final String AGAIN = "; download it again from SVHN's home.";

    /**
     * Reads the two arrays; all others in the file are passed over.
     *
     * @throws DatasetException if they are not there or not what SVHN has
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static MatImages read(Path file, CancellationToken token) throws IOException {
        String name = Sentences.nameOf(file);
        MemoryLimit most = MemoryLimit.current();
        requireMat(file, name);
        try (Source source = Sources.wrapInputStream(token.watch(InputFile.stream(file)));
                Mat5File mat = Mat5.newReader(source)
                        .setEntryFilter(header -> isWanted(header, name, most))
                        .setBufferAllocator(new Limited(most.bytes()))
                        .disableSubsystemProcessing()
                        .readMat()) {
            return of(mat, name);
        } catch (EOFException e) {
            throw Sentences.unreadable(file, e);
        } catch (IOException e) {
            token.throwIfCancelled();
            if (e.getCause() instanceof DatasetException told) { // what was found while the library read the array
                throw told;
            }
            throw new DatasetException(name + " is damaged: it cannot be read as a .mat file" + AGAIN, e);
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ArithmeticException
                | NegativeArraySizeException
                | ClassCastException
                | BufferUnderflowException
                | OutOfMemoryError e) {
            // The library says in many ways that numbers in the file do not fit each other; some it takes for sizes at
            // once.
            throw new DatasetException(name + " is damaged: it cannot be read as a .mat file" + AGAIN, e);
        }
    }

    private static void requireMat(Path file, String name) throws IOException {
        try (InputStream in = InputFile.stream(file)) {
            String begin = new String(in.readNBytes(FIRST_BYTES), StandardCharsets.ISO_8859_1);
            if (begin.startsWith(HDF5)) {
                throw new DatasetException(
                        name + " is of MATLAB's version 7.3, which is another form; save it with save(…, '-v7').");
            }
        }
    }

    private static boolean isWanted(EntryHeader header, String name, MemoryLimit most) {
        if (!List.of(IMAGES, LABELS).contains(header.getName())) {
            return false;
        }
        int[] dimensions = header.getDimensions();
        long elements = Arrays.stream(dimensions).asLongStream().reduce(1, MatImages::times);
        if (header.getName().equals(IMAGES)) {
            boolean images = dimensions.length >= 3
                    && dimensions.length <= 4
                    && dimensions[0] == dimensions[1]
                    && dimensions[0] > 0
                    && dimensions[2] == Planes.CHANNELS
                    && elements > 0
                    && header.getType() == MatlabType.UInt8
                    && !header.isComplex();
            if (!images) {
                throw new DatasetException(Text.of(
                        "%s holds an array X of %s %s, where SVHN's images are 32 × 32 × 3 × their number of uint8; open"
                                + " train_32x32.mat or test_32x32.mat.",
                        name,
                        IntStream.of(dimensions).mapToObj(String::valueOf).collect(Collectors.joining(" × ")),
                        header.getType()));
            }
        }
        if (most.isExceededBy(elements)) {
            throw new DatasetException(name + " unpacks to " + ByteSize.of(elements) + ", " + most.sentence() + ".");
        }
        return true;
    }

    /** The product of two counts, or the largest number where that is larger. */
    private static long times(long product, long factor) {
        return factor != 0 && product > Long.MAX_VALUE / factor ? Long.MAX_VALUE : product * factor;
    }

    private static MatImages of(Mat5File mat, String name) {
        Matrix images = matrix(mat, IMAGES, name);
        int[] dimensions = images.getDimensions();
        byte[] bytes = new byte[images.getNumElements()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = images.getByte(i);
        }
        int side = dimensions[0];
        int count = dimensions.length == 3 ? 1 : dimensions[3];
        boolean labelled = entry(mat, LABELS).isPresent();
        return new MatImages(bytes, side, labelled ? labels(matrix(mat, LABELS, name), count, name) : new int[0]);
    }

    private static Optional<MatFile.Entry> entry(Mat5File mat, String array) {
        for (MatFile.Entry entry : mat.getEntries()) {
            if (entry.getName().equals(array)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static Matrix matrix(Mat5File mat, String array, String name) {
        return entry(mat, array)
                .map(MatFile.Entry::getValue)
                .filter(Matrix.class::isInstance)
                .map(Matrix.class::cast)
                .orElseThrow(() -> new DatasetException(
                        name + " has no array " + array + " of numbers, as SVHN's files have" + AGAIN));
    }

    private static int[] labels(Matrix y, int count, String name) {
        if (y.getNumElements() != count) {
            throw new DatasetException(
                    name + " has " + y.getNumElements() + " labels for " + count + " images" + AGAIN);
        }
        return IntStream.range(0, count)
                .map(i -> {
                    double label = y.getDouble(i);
                    return label == TEN ? 0 : label == Math.rint(label) && label >= 0 && label < TEN ? (int) label : -1;
                })
                .toArray();
    }

    /** Memory for arrays, never more in all than there is for one file. */
    private static final class Limited implements BufferAllocator {
        private final long most;
        private long taken;

        Limited(long most) {
            this.most = most;
        }

        @Override
        public ByteBuffer allocate(int size) {
            taken += size;
            if (size < 0 || taken > most) {
                throw new IllegalArgumentException("an array that is too large");
            }
            return ByteBuffer.allocate(size);
        }

        @Override
        public void release(ByteBuffer buffer) {
            taken -= buffer.capacity();
        }
    }
}
