package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.onednn.Layout;
import org.lrpexplorer.tensor.onednn.Product;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What a slot holds at one point of a run. Relevance that is passed on unchanged keeps its content, and is read once. */
final class SlotContent {

    private final Workbench bench;
    private final Slot slot;
    private Runnable sum;
    private Tensor sums;
    private long readAt = -1;
    private float[] heatmap;

    SlotContent(Workbench bench, Slot slot) {
        this.bench = bench;
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
            return Buffers.array(content.batch(), shape.batched(content.bench.samples()));
        }
    }

    private List<float[]> ofEachSample(float[] batch) {
        if (bench.samples() == 1) {
            return List.of(batch);
        }
        List<float[]> each = new ArrayList<>();
        int size = batch.length / bench.samples();
        for (int start = 0; start < batch.length; start += size) {
            each.add(Arrays.copyOfRange(batch, start, start + size));
        }
        return each;
    }

    private float[] batch() {
        return bench.exchange().read(slot);
    }

    private float[] heatmap() {
        if (slot.form().channels() == 1) {
            return batch();
        }
        if (readAt != bench.run()) {
            heatmap = summed();
            readAt = bench.run();
        }
        return heatmap.clone();
    }

    private float[] summed() {
        if (sum == null) {
            sums = Tensor.allocate(bench.session(), cells(1));
            sum = channelSum(bench, slot, sums);
        }
        sum.run();
        return sums.read();
    }

    private Layout cells(int channels) {
        return Layout.rowMajor(
                bench.session(), (long) bench.samples() * slot.form().cells(), channels);
    }

    /** Sums the channels of every position: a matrix product with ones, which oneDNN does faster than its reductions. */
    static Runnable channelSum(Workbench bench, Slot slot, Tensor sums) {
        Session session = bench.session();
        int channels = slot.form().channels();
        return Product.matrices(session, slot.matrix(), bench.ones(channels), sums);
    }
}
