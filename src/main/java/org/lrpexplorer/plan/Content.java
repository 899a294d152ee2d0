package org.lrpexplorer.plan;

import org.lrpexplorer.tensor.onednn.Layout;
import org.lrpexplorer.tensor.onednn.Product;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/** What a slot holds at one point of a run. Relevance that is only handed on keeps its content, and is read once. */
public final class Content {

    private final Workbench bench;
    private final Slot slot;
    private Runnable sum;
    private Tensor sums;
    private long readAt = -1;
    private float[] heatmap;

    Content(Workbench bench, Slot slot) {
        this.bench = bench;
        this.slot = slot;
    }

    float[] values() {
        return bench.exchange().read(slot);
    }

    /** Summed over channels. */
    float[] heatmap() {
        if (slot.form().channels() == 1) {
            return values();
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

    /** Sums the channels of every cell: a matrix product with ones, which oneDNN does faster than its reductions. */
    static Runnable channelSum(Workbench bench, Slot slot, Tensor sums) {
        Session session = bench.session();
        int channels = slot.form().channels();
        return Product.matrices(session, slot.matrix(), bench.ones(channels), sums);
    }
}
