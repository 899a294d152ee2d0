package org.lrpexplorer.engine.reference;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The arithmetic of {@link Pruning}. */
final class SortedPruning {

    private SortedPruning() {}

    /** A batch of relevance after pruning, each sample for itself; the array itself is left as it is. */
    static INDArray of(INDArray relevance, Pruning pruning) {
        double[] values = Buffers.doubles(relevance);
        int size = values.length / Math.toIntExact(relevance.size(0));
        for (int start = 0; start < values.length; start += size) {
            prune(values, start, start + size, 1, pruning.positive());
            prune(values, start, start + size, -1, pruning.negative());
        }
        INDArray pruned = Buffers.array(values, relevance.shape());
        return relevance.dataType() == DataType.DOUBLE ? pruned : pruned.castTo(relevance.dataType());
    }

    /** Prunes the values of one sign in one sample. */
    private static void prune(double[] values, int from, int to, int sign, double share) {
        double[] magnitudes = IntStream.range(from, to)
                .mapToDouble(i -> sign * values[i])
                .filter(magnitude -> magnitude > 0)
                .sorted()
                .toArray();
        double total = Arrays.stream(magnitudes).sum();
        int dropped = countWithin(magnitudes, share * total);
        if (dropped == 0) {
            return;
        }
        double largestDropped = magnitudes[dropped - 1];
        double kept = Arrays.stream(magnitudes, dropped, magnitudes.length).sum();
        int equalsLeft = dropped - firstIndexOf(magnitudes, largestDropped);
        for (int i = from; i < to; i++) {
            double magnitude = sign * values[i];
            if (magnitude > 0 && (magnitude < largestDropped || (magnitude == largestDropped && equalsLeft-- > 0))) {
                values[i] = 0;
            } else if (magnitude > 0) {
                values[i] *= total / kept;
            }
        }
    }

    /** How many of the ascending magnitudes together do not exceed a limit. */
    private static int countWithin(double[] magnitudes, double limit) {
        double sum = 0;
        for (int i = 0; i < magnitudes.length; i++) {
            sum += magnitudes[i];
            if (sum > limit) {
                return i;
            }
        }
        // The largest is always kept, so that something is left to scale.
        return Math.max(0, magnitudes.length - 1);
    }

    private static int firstIndexOf(double[] ascending, double value) {
        int index = Arrays.binarySearch(ascending, value);
        while (index > 0 && ascending[index - 1] == value) {
            index--;
        }
        return index;
    }
}
