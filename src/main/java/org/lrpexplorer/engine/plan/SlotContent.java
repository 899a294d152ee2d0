package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.onednn.Execution;
import org.lrpexplorer.tensor.onednn.MatrixProduct;
import org.lrpexplorer.tensor.onednn.MemoryLayout;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.lrpexplorer.tensor.onednn.Weights;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a slot holds at one point of a run. Relevance that is passed on unchanged keeps its content, and is read once. */
final class SlotContent {

    private final PlanBuilder builder;
    private final MemorySlot slot;
    private Runnable sum;
    private Tensor sums;
    private long summedAt = -1;

    SlotContent(PlanBuilder builder, MemorySlot slot) {
        this.builder = builder;
        this.slot = slot;
    }

    /** This content as the relevance on a tensor, which may have another shape of as many values. */
    BatchRelevance on(Shape shape) {
        return new OnTensor(this, shape);
    }

    private record OnTensor(SlotContent content, Shape shape) implements BatchRelevance {
        @Override
        public boolean isSame(BatchRelevance other) {
            return other instanceof OnTensor relevance && content == relevance.content;
        }

        @Override
        public List<float[]> values() {
            return content.ofEachSample(content.batch());
        }

        @Override
        public Optional<List<float[]>> channelSums() {
            return shape.isMap() && shape.dim(1) * shape.dim(2) > 1
                    ? Optional.of(content.ofEachSample(content.heatmap()))
                    : Optional.empty();
        }

        @Override
        public INDArray array() {
            return Buffers.array(content.batch(), shape.batched(content.builder.samples()));
        }
    }

    private List<float[]> ofEachSample(float[] batch) {
        if (builder.samples() == 1) {
            return List.of(batch);
        }
        List<float[]> each = new ArrayList<>();
        int size = batch.length / builder.samples();
        for (int start = 0; start < batch.length; start += size) {
            each.add(Arrays.copyOfRange(batch, start, start + size));
        }
        return each;
    }

    private float[] batch() {
        return builder.transfer().read(slot);
    }

    private float[] heatmap() {
        if (slot.extents().channels() == 1) {
            return batch();
        }
        return summed().read();
    }

    /** The sum over channels at every position of every sample, computed once on each way back. */
    Tensor summed() {
        if (sum == null) {
            sums = Tensor.allocate(builder.session(), positions(1));
            sum = channelSum(builder, slot, sums);
        }
        if (summedAt != builder.run()) {
            sum.run();
            summedAt = builder.run();
        }
        return sums;
    }

    private MemoryLayout positions(int channels) {
        return MemoryLayout.rowMajor(
                builder.session(), (long) builder.samples() * slot.extents().positions(), channels);
    }

    /**
     * Sums the channels of every position: a product with ones, which oneDNN does faster than its reductions, and fastest as a
     * dense layer of one output. One sample after the other, since the order of a sum may depend on which row it is.
     */
    private static Runnable channelSum(PlanBuilder builder, MemorySlot slot, Tensor sums) {
        Session session = builder.session();
        Extents extents = slot.extents();
        Weights ones = Weights.of(session, builder.ones(extents.channels()));
        List<Execution> products = new ArrayList<>();
        for (int i = 0; i < builder.samples(); i++) {
            Tensor ofSample = sums.part(session, i, MemoryLayout.rowMajor(session, extents.positions(), 1));
            products.add(MatrixProduct.forward(
                    session,
                    builder.sampleMatrix(slot, i),
                    new long[] {1, extents.channels()},
                    ones,
                    null,
                    ofSample,
                    PostOps.none()));
        }
        return () -> products.forEach(Runnable::run);
    }
}
