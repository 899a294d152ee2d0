package org.lrpexplorer.modelio.onnx;

import static org.lrpexplorer.modelio.onnx.GraphWriter.attribute;
import static org.lrpexplorer.modelio.onnx.GraphWriter.integers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lrpexplorer.modelio.proto.Onnx;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.INDArrayIndex;
import org.nd4j.linalg.indexing.NDArrayIndex;

/** A chain of nodes that give values other places, together with what ND4J makes of an array by the same steps. */
final class RandomChain {
    private static final int MOST_DIMENSIONS = 6;

    private final OnnxFileBuilder file;
    private final Random random;
    private INDArray value;
    private String tensor;
    private int count;

    /**
     * A chain as yet without a node.
     *
     * @param tensor where it begins
     * @param value what that tensor holds, {@code [1, …]}
     */
    RandomChain(OnnxFileBuilder file, Random random, String tensor, INDArray value) {
        this.file = file;
        this.random = random;
        this.tensor = tensor;
        this.value = value;
    }

    String tensor() {
        return tensor;
    }

    INDArray value() {
        return value;
    }

    RandomChain steps(int number) {
        for (int i = 0; i < number; i++) {
            switch (random.nextInt(6)) {
                case 0, 1 -> reshape(factors());
                case 2, 3 -> transpose();
                case 4 -> slice();
                default -> gather();
            }
        }
        return this;
    }

    /** Lays the values out as maps. */
    RandomChain maps() {
        long[] factors = {1, 1, 1, 1};
        for (int prime : primes()) {
            factors[1 + random.nextInt(3)] *= prime;
        }
        return reshape(factors);
    }

    private List<Integer> primes() {
        List<Integer> primes = new ArrayList<>();
        int rest = (int) value.length();
        for (int p = 2; rest > 1; p++) {
            for (; rest % p == 0; rest /= p) {
                primes.add(p);
            }
        }
        Collections.shuffle(primes, random);
        return primes;
    }

    private long[] factors() {
        long[] factors = new long[1 + random.nextInt(MOST_DIMENSIONS)];
        Arrays.fill(factors, 1);
        primes().forEach(prime -> factors[random.nextInt(factors.length)] *= prime);
        return factors;
    }

    private RandomChain reshape(long... shape) {
        String name = "shape" + count;
        file.integers(name, shape);
        value = value.dup('c').reshape('c', shape);
        return node("Reshape", List.of(tensor, name));
    }

    private void transpose() {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, value.rank()).boxed().toList());
        Collections.shuffle(order, random);
        int[] permutation = order.stream().mapToInt(Integer::intValue).toArray();
        value = value.permute(permutation).dup('c');
        node(
                "Transpose",
                List.of(tensor),
                integers("perm", order.stream().mapToLong(Integer::longValue).toArray()));
    }

    private void slice() {
        int axis = random.nextInt(value.rank());
        long extent = value.size(axis);
        if (axis == 0 || extent < 2) {
            return;
        }
        file.integers("axis" + count, axis).integers("from" + count, 1).integers("to" + count, extent);
        INDArrayIndex[] all = LongStream.range(0, value.rank())
                .mapToObj(d -> d == axis ? NDArrayIndex.interval(1, extent) : NDArrayIndex.all())
                .toArray(INDArrayIndex[]::new);
        value = value.get(all).dup('c');
        node("Slice", List.of(tensor, "from" + count, "to" + count, "axis" + count));
    }

    private void gather() {
        int axis = random.nextInt(value.rank());
        long extent = value.size(axis);
        long[] indices = random.longs(1 + random.nextInt(3), -extent, extent).toArray();
        file.integers("places" + count, indices);
        INDArray[] parts = LongStream.of(indices)
                .mapToObj(i -> {
                    long place = Math.floorMod(i, extent);
                    INDArrayIndex[] one = IntStream.range(0, value.rank())
                            .mapToObj(d -> d == axis ? NDArrayIndex.interval(place, place + 1) : NDArrayIndex.all())
                            .toArray(INDArrayIndex[]::new);
                    return value.get(one).dup('c');
                })
                .toArray(INDArray[]::new);
        value = Nd4j.concat(axis, parts).dup('c');
        node("Gather", List.of(tensor, "places" + count), attribute("axis", axis));
    }

    private RandomChain node(String operator, List<String> inputs, Onnx.AttributeProto... attributes) {
        String output = "step" + count++;
        file.node(operator, inputs, output, attributes);
        tensor = output;
        return this;
    }
}
