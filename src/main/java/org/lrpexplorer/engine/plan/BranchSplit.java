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
                upper.flat(),
                builder.scalar(1.0 / branches),
                share.flat(),
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
                x.flat(),
                builder.scalar(-1),
                size.flat(),
                PostOps.none().with(Binary.LARGER, x.flat()).linear(1, LEAST)));
        return size;
    }

    private MemorySlot share(MemorySlot size, MemorySlot other) {
        MemorySlot share = builder.temporary(upper.extents());
        PostOps ratio =
                PostOps.none().reciprocal().with(Binary.MULTIPLY, size.flat()).with(Binary.MULTIPLY, upper.flat());
        steps.add(Elementwise.of(builder.session(), Binary.ADD, size.flat(), other.flat(), share.flat(), ratio));
        return share;
    }
}
