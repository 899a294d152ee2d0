package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.Buffer;
import java.util.List;
import org.lrpexplorer.tensor.Patches.Place;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The passes of {@link Convolution} for one numeric type. Patches describe one group's channels. */
final class PatchConvolution<B extends Buffer> {

    /** Elements of a patch matrix: a megabyte in single precision, about half of a core's second-level cache. */
    private static final int BAND = 1 << 18;

    private final BufferOperations<B> operations;
    private final ThreadLocal<B> scratch;

    PatchConvolution(BufferOperations<B> operations) {
        this.operations = operations;
        this.scratch = ThreadLocal.withInitial(() -> operations.allocate(BAND));
    }

    INDArray forward(INDArray x, INDArray w, Patches patches, int groups) {
        INDArray source = Buffers.dense(x, operations.type());
        INDArray weights = Buffers.dense(w, operations.type());
        Pass pass = new Pass(patches, x.size(0), w.size(0), groups);
        INDArray result = uninitialised(pass.samples, pass.outputs, patches.outHeight(), patches.outWidth());
        B from = operations.view(source);
        B kernel = operations.view(weights);
        B to = operations.view(result);
        pass.forEachBand(List.of(source, weights), (map, output, weight, first, last) -> {
            Operand<B> matrix = pass.matrix(from, map, first, last, true);
            operations.multiply(pass.weights(kernel, weight), matrix, false, pass.output(to, output, first, last));
        });
        return result;
    }

    INDArray backwardData(INDArray dz, INDArray w, Patches patches, int groups) {
        INDArray source = Buffers.dense(dz, operations.type());
        INDArray weights = Buffers.dense(w, operations.type());
        Pass pass = new Pass(patches, dz.size(0), w.size(0), groups);
        INDArray result =
                uninitialised(pass.samples, (long) patches.channels() * groups, patches.height(), patches.width());
        B from = operations.view(source);
        B kernel = operations.view(weights);
        B to = operations.view(result);
        pass.forEachBand(List.of(source, weights), (map, output, weight, first, last) -> {
            Operand<B> matrix = pass.matrix(to, map, first, last, false);
            operations.multiply(
                    pass.weights(kernel, weight).transpose(), pass.output(from, output, first, last), false, matrix);
            if (!patches.trivial()) {
                operations.fold(patches, pass.place(matrix), pass.map(to, map), first, last, first > 0);
            }
        });
        return result;
    }

    private INDArray uninitialised(long... shape) {
        return Temporaries.uninitialized(operations.type(), shape);
    }

    /** What to do with one band of one group of one sample; the first three arguments are indices of first elements. */
    private interface Band {
        void at(int map, int output, int weight, int first, int last);
    }

    /** The index arithmetic that the three passes share. */
    private final class Pass {
        private final Patches patches;
        private final int samples;
        private final int outputs;
        private final int groups;
        private final int rowsPerBand;
        private final B band;

        Pass(Patches patches, long samples, long outputs, int groups) {
            this.patches = patches;
            this.samples = Math.toIntExact(samples);
            this.outputs = Math.toIntExact(outputs);
            this.groups = groups;
            int row = patches.taps() * patches.outWidth();
            this.rowsPerBand = patches.trivial() ? patches.outHeight() : Math.max(1, BAND / row);
            this.band = row <= BAND ? scratch.get() : operations.allocate(row);
        }

        /** Does the work band by band; the arrays whose memory is read stay alive until it is done. */
        void forEachBand(List<INDArray> alive, Band action) {
            try {
                int perGroup = outputs / groups;
                int mapSize = patches.channels() * patches.height() * patches.width();
                int outSize = perGroup * patches.outHeight() * patches.outWidth();
                for (int i = 0; i < samples * groups; i++) {
                    int weight = i % groups * perGroup * patches.taps();
                    for (int first = 0; first < patches.outHeight(); first += rowsPerBand) {
                        int last = Math.min(patches.outHeight(), first + rowsPerBand);
                        action.at(i * mapSize, i * outSize, weight, first, last);
                    }
                }
            } finally {
                Reference.reachabilityFence(alive);
            }
        }

        Place<B> map(B memory, int at) {
            return new Place<>(memory, at, patches.height() * patches.width());
        }

        Place<B> place(Operand<B> matrix) {
            return new Place<>(matrix.buffer(), matrix.at(), matrix.stride());
        }

        /** The patch matrix of a band: the map itself where that will do, else scratch memory, filled if asked. */
        Operand<B> matrix(B memory, int at, int first, int last, boolean fill) {
            int columns = (last - first) * patches.outWidth();
            if (patches.trivial()) {
                return Operand.dense(memory, at, patches.taps(), columns);
            }
            Operand<B> matrix = Operand.dense(band, 0, patches.taps(), columns);
            if (fill) {
                operations.unfold(patches, map(memory, at), place(matrix), first, last);
            }
            return matrix;
        }

        Operand<B> weights(B memory, int at) {
            return Operand.dense(memory, at, outputs / groups, patches.taps());
        }

        Operand<B> output(B memory, int at, int first, int last) {
            int width = patches.outWidth();
            int stride = patches.outHeight() * width;
            return Operand.strided(memory, at + first * width, outputs / groups, (last - first) * width, stride);
        }
    }
}
