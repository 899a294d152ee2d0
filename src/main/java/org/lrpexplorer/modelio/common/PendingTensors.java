package org.lrpexplorer.modelio.common;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.tensor.Origins;

/**
 * Tensors that only rearrange others. They get no layer until something reads them that is more than a rearrangement, so
 * that a chain of any ranks becomes one layer between maps and vectors.
 *
 * @param <S> what in the file such a tensor comes from
 */
public final class PendingTensors<S> {
    /** Of 4 bytes each, places may take an eighth of the memory. */
    private static final int MEMORY_PER_PLACE = 32;

    private final Map<String, Pending<S>> tensors = new HashMap<>();
    private long room = Runtime.getRuntime().maxMemory() / MEMORY_PER_PLACE;

    /**
     * A tensor that rearranges another.
     *
     * @param base the tensor that a layer wrote
     * @param arrangement how its values stand
     * @param source what it comes from
     * @param <S> what in the file that is
     */
    public record Pending<S>(String base, Arrangement arrangement, S source) {}

    /**
     * Adds one.
     *
     * @throws Unsupported if all of them together are too large
     */
    public void put(String tensor, Pending<S> pending) {
        charge(pending.arrangement().origins().map(Origins::size).orElse(0));
        tensors.put(tensor, pending);
    }

    /**
     * Counts places that a layer holds.
     *
     * @throws Unsupported if all of them together are too large
     */
    public void charge(int places) {
        room -= places;
        if (room < 0) {
            throw new Unsupported("it rearranges more values, with all others, than fit into memory");
        }
    }

    /** A tensor that has no layer as yet. */
    public Optional<Pending<S>> find(String tensor) {
        return Optional.ofNullable(tensors.get(tensor));
    }

    /** Takes a tensor out, because it gets a layer. */
    public Optional<Pending<S>> take(String tensor) {
        return Optional.ofNullable(tensors.remove(tensor));
    }
}
