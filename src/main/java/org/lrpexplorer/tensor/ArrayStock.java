package org.lrpexplorer.tensor;

import java.nio.LongBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** DOUBLE arrays that nobody reads any more, for those who need another of the same shape. Used by one thread. */
final class ArrayStock {

    private final long mostBytes;
    private final Map<LongBuffer, Deque<INDArray>> arrays = new HashMap<>();
    private final Set<Long> addresses = new HashSet<>();
    private long bytes;
    private long taken;

    /**
     * An empty stock.
     *
     * @param mostBytes of numbers that it keeps
     */
    ArrayStock(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** An array of a shape, row-major, with whatever was left in it; no longer in the stock. */
    Optional<INDArray> take(long... shape) {
        Deque<INDArray> alike = arrays.get(LongBuffer.wrap(shape));
        if (alike == null || alike.isEmpty()) {
            return Optional.empty();
        }
        INDArray array = alike.pop();
        addresses.remove(array.data().address());
        bytes -= bytes(array);
        taken += bytes(array);
        return Optional.of(array);
    }

    /**
     * Takes over an array, or refuses it: if it has no memory of its own, is of another type, or there is no room.
     *
     * @return whether the array is in the stock now
     */
    boolean put(INDArray array) {
        if (array.dataType() != DataType.DOUBLE || bytes + bytes(array) > mostBytes || !Layout.ownsMemory(array)) {
            return false;
        }
        if (!addresses.add(array.data().address())) {
            // It, or another view of its memory, is here already: whoever takes that must be the only one.
            return true;
        }
        bytes += bytes(array);
        arrays.computeIfAbsent(LongBuffer.wrap(array.shape().clone()), shape -> new ArrayDeque<>())
                .push(array);
        return true;
    }

    /** How many bytes of numbers were taken since this was asked last. */
    long bytesTaken() {
        long since = taken;
        taken = 0;
        return since;
    }

    private static long bytes(INDArray array) {
        return array.length() * Double.BYTES;
    }
}
