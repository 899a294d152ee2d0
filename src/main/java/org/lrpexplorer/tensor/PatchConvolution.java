package org.lrpexplorer.tensor;

import java.lang.ref.Reference;
import java.nio.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.tensor.Patches.Place;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The passes of {@link Convolution} for one numeric type. Patches describe one group's channels. */
final class PatchConvolution<B extends Buffer> {

    /** Elements of a patch matrix, which stays in a core's second-level cache beside what it is multiplied with. */
    private static final int BAND = 1 << 15;

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
        INDArray result = uninitialised(x.size(0), w.size(0), patches.outHeight(), patches.outWidth());
        B from = operations.view(source);
        B kernel = operations.view(weights);
        B to = operations.view(result);
        try {
            for (int group = 0; group < pass.samples * groups; group++) {
                for (Band band : pass.rowBands()) {
                    Operand<B> matrix = pass.matrix(from, group, band);
                    if (!patches.trivial()) {
                        operations.unfold(patches, pass.map(from, group, band), place(matrix), band.first, band.last);
                    }
                    operations.multiply(pass.weights(kernel, group, band), matrix, false, pass.output(to, group, band));
                }
            }
        } finally {
            Reference.reachabilityFence(List.of(source, weights, result));
        }
        return result;
    }

    INDArray backwardData(INDArray dz, INDArray w, Patches patches, int groups) {
        INDArray source = Buffers.dense(dz, operations.type());
        INDArray weights = Buffers.dense(w, operations.type());
        Pass pass = new Pass(patches, dz.size(0), w.size(0), groups);
        INDArray result =
                uninitialised(dz.size(0), (long) patches.channels() * groups, patches.height(), patches.width());
        B from = operations.view(source);
        B kernel = operations.view(weights);
        B to = operations.view(result);
        try {
            for (int group = 0; group < pass.samples * groups; group++) {
                for (Band band : pass.channelBands()) {
                    Operand<B> matrix = pass.matrix(to, group, band);
                    Operand<B> transposed = pass.weights(kernel, group, band).transpose();
                    operations.multiply(transposed, pass.output(from, group, band), false, matrix);
                    if (!patches.trivial()) {
                        operations.fold(
                                pass.seenBy(band),
                                place(matrix),
                                pass.map(to, group, band),
                                band.first,
                                band.last,
                                band.first > 0);
                    }
                }
            }
        } finally {
            Reference.reachabilityFence(List.of(source, weights, result));
        }
        return result;
    }

    private INDArray uninitialised(long... shape) {
        return Temporaries.uninitialized(operations.type(), shape);
    }

    private Place<B> place(Operand<B> matrix) {
        return new Place<>(matrix.buffer(), matrix.at(), matrix.stride());
    }

    /**
     * A part of a patch matrix.
     *
     * @param channel the first channel of the group
     * @param channels how many there are
     * @param first the first row of outputs
     * @param last the first row of outputs behind it
     */
    private record Band(int channel, int channels, int first, int last) {}

    /** The index arithmetic that both passes share. A group is one group of channels of one sample. */
    private final class Pass {
        private final Patches patches;
        private final int samples;
        private final int groups;
        private final int outputs;
        private final int kernel;
        private final B scratchOfPass;

        Pass(Patches patches, long samples, long outputs, int groups) {
            this.patches = patches;
            this.samples = Math.toIntExact(samples);
            this.groups = groups;
            this.outputs = Math.toIntExact(outputs) / groups;
            this.kernel = patches.window().kernelH() * patches.window().kernelW();
            int row = patches.taps() * patches.outWidth();
            this.scratchOfPass = row <= BAND ? scratch.get() : operations.allocate(row);
        }

        /** All channels at once, for products that sum over them. */
        List<Band> rowBands() {
            int row = patches.taps() * patches.outWidth();
            return bands(patches.channels(), patches.trivial() ? patches.outHeight() : BAND / row);
        }

        /** As many rows at once as can be, for products whose results are added up where windows overlap. */
        List<Band> channelBands() {
            int channel = kernel * patches.outWidth() * patches.outHeight();
            if (patches.trivial()) {
                return bands(patches.channels(), patches.outHeight());
            }
            return channel <= BAND
                    ? bands(BAND / channel, patches.outHeight())
                    : bands(1, BAND / (kernel * patches.outWidth()));
        }

        private List<Band> bands(int mostChannels, int mostRows) {
            List<Band> bands = new ArrayList<>();
            int channels = evenly(patches.channels(), mostChannels);
            int rows = evenly(patches.outHeight(), mostRows);
            for (int channel = 0; channel < patches.channels(); channel += channels) {
                for (int first = 0; first < patches.outHeight(); first += rows) {
                    bands.add(new Band(
                            channel,
                            Math.min(channels, patches.channels() - channel),
                            first,
                            Math.min(rows + first, patches.outHeight())));
                }
            }
            return bands;
        }

        /** What the channels of a band alone look like. */
        Patches seenBy(Band band) {
            return new Patches(band.channels, patches.height(), patches.width(), patches.window());
        }

        /** The part of a map that a band reads or writes. */
        Place<B> map(B memory, int group, Band band) {
            int positions = patches.height() * patches.width();
            return new Place<>(memory, (group * patches.channels() + band.channel) * positions, positions);
        }

        /** The patch matrix of a band: the map itself where that will do, else scratch memory. */
        Operand<B> matrix(B memory, int group, Band band) {
            int columns = (band.last - band.first) * patches.outWidth();
            return patches.trivial()
                    ? Operand.dense(memory, map(memory, group, band).at(), band.channels, columns)
                    : Operand.dense(scratchOfPass, 0, band.channels * kernel, columns);
        }

        /** The weights of a band's channels. */
        Operand<B> weights(B memory, int group, Band band) {
            int first = group % groups * outputs * patches.taps() + band.channel * kernel;
            return Operand.strided(memory, first, outputs, band.channels * kernel, patches.taps());
        }

        /** The outputs at a band's rows. */
        Operand<B> output(B memory, int group, Band band) {
            int width = patches.outWidth();
            int positions = patches.outHeight() * width;
            int first = group * outputs * positions + band.first * width;
            return Operand.strided(memory, first, outputs, (band.last - band.first) * width, positions);
        }
    }

    /** How many at a time, at most so many and at least one, make parts of about the same size. */
    private static int evenly(int count, int most) {
        int limit = Math.max(1, Math.min(count, most));
        int parts = (count + limit - 1) / limit;
        return (count + parts - 1) / parts;
    }
}
