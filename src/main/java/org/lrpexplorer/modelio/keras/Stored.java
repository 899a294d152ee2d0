package org.lrpexplorer.modelio.keras;

import io.jhdf.api.Dataset;
import io.jhdf.api.dataset.ContiguousDataset;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.PipelineFilterWithData;
import io.jhdf.object.datatype.FloatingPoint;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Weights in a file, read when they are asked for. */
final class Stored {
    private static final int BLOCK = 1 << 20;
    /** HDF5's own: deflate, shuffle, and the checksum. Code for others, which Keras does not write, is not run. */
    private static final Set<Integer> FILTERS = Set.of(1, 2, Fletcher32.ID);

    private final String name;
    private final Dataset dataset;
    private final MeteredChannel channel;
    private final long base;
    private final boolean oneRow;

    Stored(String name, Dataset dataset, MeteredChannel channel, long base) {
        this(name, dataset, channel, base, false);
    }

    private Stored(String name, Dataset dataset, MeteredChannel channel, long base, boolean oneRow) {
        this.name = name;
        this.dataset = dataset;
        this.channel = channel;
        this.base = base;
        this.oneRow = oneRow;
    }

    /** The same with a dimension of extent 1 in front. */
    Stored overOneRow() {
        return new Stored(name, dataset, channel, base, true);
    }

    /** Their name in the file. */
    String name() {
        return name;
    }

    List<Integer> dims() {
        IntStream stored = Hdf5File.sound(() -> Arrays.stream(dataset.getDimensions()));
        return IntStream.concat(oneRow ? IntStream.of(1) : IntStream.empty(), stored)
                .boxed()
                .toList();
    }

    /** The extents, in words. */
    String shape() {
        return dims().isEmpty()
                ? "one number"
                : dims().stream().map(String::valueOf).collect(Collectors.joining("×"));
    }

    /** How many values there are, checked against what the file can hold. */
    int size() {
        long size = Hdf5File.sound(() -> Arrays.stream(dataset.getDimensions())
                .mapToLong(extent -> extent)
                .reduce(1, Math::multiplyExact));
        boolean packed = !(dataset instanceof ContiguousDataset);
        // Chunks may be compressed, by a factor of up to 1032.
        long most =
                packed ? Math.min(channel.size() * 1100, Runtime.getRuntime().maxMemory() / 8) : channel.size() / 2;
        if (size < 0 || size > most || size > Integer.MAX_VALUE - 8) {
            throw new Unreadable(
                    Text.of("its weights %s of %s are more than the file holds", QuotedName.of(name), shape()));
        }
        return (int) size;
    }

    /**
     * The values with the dimensions in another order, under the given shape.
     *
     * @param order which dimension of the file comes first, second and so on
     * @throws Unreadable if they cannot be read, are none, or are not finite
     */
    INDArray array(List<Integer> order, long... shape) {
        List<Integer> dims = dims();
        int rank = dims.size();
        int[] steps = new int[rank];
        int stride = 1;
        for (int i = rank - 1; i >= 0; i--) {
            steps[order.get(i)] = stride;
            stride *= dims.get(order.get(i));
        }
        if (size() == 0) {
            throw new Unreadable(Text.of("its weights %s hold no values", QuotedName.of(name)));
        }
        Walk walk = new Walk(dims.stream().mapToInt(i -> i).toArray(), steps);
        return Buffers.filled(cells -> fill(walk, cells), shape);
    }

    /** The values in the file's order, as a vector. */
    INDArray vector() {
        return array(IntStream.range(0, dims().size()).boxed().toList(), size());
    }

    private void fill(Walk walk, FloatBuffer cells) {
        try {
            if (dataset instanceof ContiguousDataset contiguous
                    && Hdf5File.sound(dataset::getDataType) instanceof FloatingPoint type
                    && (type.getSize() == 4 || type.getSize() == 8)) {
                fillPlain(contiguous, type, walk, cells);
            } else {
                fillPacked(walk, cells);
            }
        } catch (IOException e) {
            throw new Unreadable("it is cut short, or the system reports an error while reading it", e);
        }
    }

    private void put(FloatBuffer cells, int place, float value) {
        if (!Float.isFinite(value)) {
            throw new Unreadable(Text.of("its weights %s are infinite or not a number", QuotedName.of(name)));
        }
        cells.put(place, value);
    }

    /** Block by block, so that no second copy of large weights is needed. */
    private void fillPlain(ContiguousDataset contiguous, FloatingPoint type, Walk walk, FloatBuffer cells)
            throws IOException {
        int width = type.getSize();
        channel.position(base + Hdf5File.sound(contiguous::getDataAddress));
        ByteBuffer block = ByteBuffer.allocate((int) Math.min(BLOCK, (long) cells.capacity() * width));
        block.order(type.getByteOrder());
        long left = (long) cells.capacity() * width;
        while (left > 0) {
            block.clear().limit((int) Math.min(block.capacity(), left));
            while (block.hasRemaining()) {
                if (channel.read(block) < 0) {
                    throw new EOFException();
                }
            }
            left -= block.flip().remaining();
            while (block.hasRemaining()) {
                put(cells, walk.next(), width == 4 ? block.getFloat() : (float) block.getDouble());
            }
        }
    }

    private void fillPacked(Walk walk, FloatBuffer cells) {
        requireKnownFilters();
        Object data = Hdf5File.sound(dataset::getDataFlat);
        if (data instanceof float[] floats && floats.length == cells.capacity()) {
            for (float value : floats) {
                put(cells, walk.next(), value);
            }
        } else if (data instanceof double[] doubles && doubles.length == cells.capacity()) {
            for (double value : doubles) {
                put(cells, walk.next(), (float) value);
            }
        } else {
            throw new Unreadable(
                    Text.of("its weights %s are not stored as floating-point numbers", QuotedName.of(name)));
        }
    }

    private void requireKnownFilters() {
        boolean known;
        try {
            known = Hdf5File.sound(dataset::getFilters).stream()
                    .map(PipelineFilterWithData::getId)
                    .allMatch(FILTERS::contains);
        } catch (Unreadable e) {
            if (!(e.getCause() instanceof HdfFilterException)) {
                throw e;
            }
            known = false;
        }
        if (!known) {
            throw new Unreadable(Text.of(
                    "its weights %s are packed by a filter that Keras does not use and that is not read"
                            + " here; save the model again with model.save(), without compression or with gzip",
                    QuotedName.of(name)));
        }
    }
}
