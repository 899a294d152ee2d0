package org.lrpexplorer.lrp;

import java.nio.FloatBuffer;
import org.lrpexplorer.network.FlatOrder;
import org.lrpexplorer.tensor.Shape;

/** Relevance laid over one tensor of one sample. Immutable; the values are row-major, channels first. */
public final class Relevance {

    private final String node;
    private final String tensor;
    private final Shape shape;
    private final float[] values;
    private final Statistics statistics;

    /**
     * Copies the values and sums them up.
     *
     * @param node the node that sent the relevance, or for a total the tensor's producer
     * @param tensor the tensor it lies on
     * @param shape the shape of that tensor, for one sample
     * @param values row-major, one for each element
     * @throws IllegalArgumentException if the number of values does not fit the shape
     */
    public Relevance(String node, String tensor, Shape shape, float[] values) {
        this(node, tensor, shape, values.clone(), Statistics.of(values));
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(values.length + " values do not fit the shape " + shape);
        }
    }

    private Relevance(String node, String tensor, Shape shape, float[] values, Statistics statistics) {
        this.node = node;
        this.tensor = tensor;
        this.shape = shape;
        this.values = values;
        this.statistics = statistics;
    }

    /** A relevance that takes over the array instead of copying it; nobody may change it afterwards. */
    static Relevance owning(String node, String tensor, Shape shape, float[] values) {
        return new Relevance(node, tensor, shape, values, Statistics.of(values));
    }

    /** The relevance of a vector with its values in the order of the maps that it holds. */
    public Relevance ordered(FlatOrder order) {
        return new Relevance(node, tensor, shape, order.asMaps(values), statistics);
    }

    /** The same values under another node's name, sharing their memory. */
    Relevance from(String otherNode) {
        return on(otherNode, tensor, shape);
    }

    /** The same values on another tensor of as many elements, sharing their memory. */
    Relevance on(String otherNode, String otherTensor, Shape otherShape) {
        return new Relevance(otherNode, otherTensor, otherShape, values, statistics);
    }

    /**
     * Maps {@code [C, H, W]} summed over the channels to {@code [1, H, W]}, with the sum and the count of what is not
     * finite of this relevance; anything else, also a vector laid out as {@code [C, 1, 1]}, as it is.
     */
    Relevance summedOverChannels() {
        if (!shape.isMap() || shape.hasOnePosition()) {
            return this;
        }
        float[] map = shape.sumOverChannels(values);
        Statistics ofMap = new Statistics(statistics.sum, Statistics.of(map).maxAbs, statistics.nonFinite);
        return new Relevance(node, tensor, Shape.of(1, shape.dim(1), shape.dim(2)), map, ofMap);
    }

    /** The node that sent the relevance, or for a total the tensor's producer. */
    public String node() {
        return node;
    }

    /** The tensor it lies on. */
    public String tensor() {
        return tensor;
    }

    /** The shape of the values: that of the tensor for one sample, or {@code 1×H×W} where channels were summed. */
    public Shape shape() {
        return shape;
    }

    /** A copy of the values, row-major. */
    public float[] values() {
        return values.clone();
    }

    /** A read-only view of the values, row-major. */
    public FloatBuffer view() {
        return FloatBuffer.wrap(values).asReadOnlyBuffer();
    }

    /** The sum of the finite values, before channels were summed. */
    public double sum() {
        return statistics.sum;
    }

    /** The largest magnitude of the finite values; 0 if there is none. */
    public float maxAbs() {
        return statistics.maxAbs;
    }

    /** How many values are infinite or not a number. */
    public int nonFinite() {
        return statistics.nonFinite;
    }

    /** The memory that holds the values. */
    float[] array() {
        return values;
    }

    @Override
    public String toString() {
        return "Relevance[" + node + " → " + tensor + " " + shape + ", Σ " + sum() + "]";
    }

    private record Statistics(double sum, float maxAbs, int nonFinite) {

        private static final int INFINITE = Float.floatToRawIntBits(Float.POSITIVE_INFINITY);

        /** Where all values are finite, in two sums that do not wait for each other. */
        static Statistics of(float[] values) {
            double even = 0;
            double odd = 0;
            int largest = 0;
            for (int i = 0; i + 1 < values.length; i += 2) {
                even += values[i];
                odd += values[i + 1];
                largest = Math.max(largest, Math.max(magnitude(values[i]), magnitude(values[i + 1])));
            }
            if (values.length % 2 == 1) {
                even += values[values.length - 1];
                largest = Math.max(largest, magnitude(values[values.length - 1]));
            }
            return largest < INFINITE ? new Statistics(even + odd, Float.intBitsToFloat(largest), 0) : ofAny(values);
        }

        /** Larger for larger magnitudes, and largest for what is not finite. */
        private static int magnitude(float value) {
            return Float.floatToRawIntBits(value) & Integer.MAX_VALUE;
        }

        private static Statistics ofAny(float[] values) {
            double total = 0;
            float largest = 0;
            int bad = 0;
            for (float value : values) {
                if (Float.isFinite(value)) {
                    total += value;
                    largest = Math.max(largest, Math.abs(value));
                } else {
                    bad++;
                }
            }
            return new Statistics(total, largest, bad);
        }
    }
}
