package org.lrpexplorer.engine.plan;

import java.util.List;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;

/**
 * The relevance of a sum split among its branches without regard to their signs.
 *
 * @param upper the relevance at the sum
 */
record BranchSplit(PlanBuilder builder, MemorySlot upper, List<Runnable> steps) {

    /** Added to every size, so that branches that are both 0 share alike; far below the last bit of any other. */
    private static final double LEAST = 1e-37;

    /** The share of each of n branches if all get the same. */
    MemorySlot alike(int branches) {
        MemorySlot share = builder.temporary(upper.extents());
        steps.add(Elementwise.of(
                builder.session(),
                Binary.MULTIPLY,
                upper.matrix(),
                builder.scalar(1.0 / branches),
                share.matrix(),
                PostOps.none()));
        return share;
    }

    /** The shares of two branches in proportion to their sizes. */
    List<MemorySlot> bySize(MemorySlot a, MemorySlot b) {
        MemorySlot sizeOfA = size(a);
        MemorySlot sizeOfB = size(b);
        List<MemorySlot> shares = List.of(share(sizeOfA, sizeOfB), share(sizeOfB, sizeOfA));
        builder.release(sizeOfA);
        builder.release(sizeOfB);
        return shares;
    }

    private MemorySlot size(MemorySlot x) {
        MemorySlot size = builder.temporary(x.extents());
        steps.add(Elementwise.of(
                builder.session(),
                Binary.MULTIPLY,
                x.matrix(),
                builder.scalar(-1),
                size.matrix(),
                PostOps.none().with(Binary.LARGER, x.matrix()).linear(1, LEAST)));
        return size;
    }

    private MemorySlot share(MemorySlot size, MemorySlot other) {
        MemorySlot share = builder.temporary(upper.extents());
        PostOps ratio =
                PostOps.none().reciprocal().with(Binary.MULTIPLY, size.matrix()).with(Binary.MULTIPLY, upper.matrix());
        steps.add(Elementwise.of(builder.session(), Binary.ADD, size.matrix(), other.matrix(), share.matrix(), ratio));
        return share;
    }
}
