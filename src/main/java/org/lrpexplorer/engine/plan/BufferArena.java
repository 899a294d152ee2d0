package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.tensor.onednn.MemoryLayout;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the plans of a network have in common: prepared weights, and memory for numbers that come and go. Only one of the
 * plans may run at a time.
 */
final class BufferArena implements AutoCloseable {

    private final boolean ofSingleSamples;
    private final Session session = new Session();
    private final WeightCache weights = new WeightCache(session);
    private final List<Tensor> blocks = new ArrayList<>();
    private Object holder;
    private final IdentityHashMap<INDArray, Map<Class<?>, Conv2d>> parts = new IdentityHashMap<>();

    /** For batches of any sizes, which all give the same numbers for a sample. */
    BufferArena() {
        this(false);
    }

    /**
     * For batches of any sizes or of single samples.
     *
     * @param ofSingleSamples whether there are no batches of several samples, so that no sum has to be in the same order
     *     there
     */
    BufferArena(boolean ofSingleSamples) {
        this.ofSingleSamples = ofSingleSamples;
    }

    /** Whether there are no batches of several samples. */
    boolean isOfSingleSamples() {
        return ofSingleSamples;
    }

    /** The prepared weights. */
    WeightCache weights() {
        return weights;
    }

    /** All the memory for what comes and goes. */
    List<Tensor> blocks() {
        return List.copyOf(blocks);
    }

    /** More of that memory. */
    Tensor block(long count) {
        Tensor block = Tensor.allocate(session, MemoryLayout.rowMajor(session, count));
        blocks.add(block);
        return block;
    }

    /**
     * What is made of a layer, the same each time, so that its weights are prepared once.
     *
     * @param purpose who makes something else of it than others
     */
    Conv2d partOf(Conv2d layer, Class<?> purpose, UnaryOperator<Conv2d> part) {
        return parts.computeIfAbsent(layer.weight(), weight -> new HashMap<>())
                .computeIfAbsent(purpose, made -> part.apply(layer));
    }

    /** Whether nothing but this has gone forward since it said that its tensors lie here. */
    boolean isHeldBy(Object plan) {
        return holder == plan;
    }

    /** A plan's tensors of the forward pass lie here now; empty while none do. */
    void hold(Optional<?> plan) {
        holder = plan.isPresent() ? plan.get() : null;
    }

    /** About how much memory outside of the Java heap this is, in bytes. */
    long bytes() {
        return session.bytes();
    }

    /** Frees everything. No plan may be used afterwards. */
    @Override
    public void close() {
        session.close();
    }
}
