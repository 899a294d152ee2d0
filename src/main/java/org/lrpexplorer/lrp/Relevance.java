package org.lrpexplorer.lrp;

import java.nio.FloatBuffer;
import org.lrpexplorer.tensor.Shape;

/** Relevance laid over one tensor of one sample. Immutable; the values are row-major, channels first. */
public final class Relevance {

    private final String node;
    private final String tensor;
    private final Shape shape;
    private final float[] values;
    private final double sum;
    private final float maxAbs;
    private final int nonFinite;

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
        this(node, tensor, shape, new Statistics(values), values.clone());
        if (values.length != shape.size()) {
            throw new IllegalArgumentException(values.length + " values do not fit the shape " + shape);
        }
    }

    private Relevance(String node, String tensor, Shape shape, Statistics statistics, float[] values) {
        this.node = node;
        this.tensor = tensor;
        this.shape = shape;
        this.values = values;
        this.sum = statistics.sum;
        this.maxAbs = statistics.maxAbs;
        this.nonFinite = statistics.nonFinite;
    }

    /** A relevance that takes over the array instead of copying it; nobody may change it afterwards. */
    static Relevance owning(String node, String tensor, Shape shape, float[] values) {
        return new Relevance(node, tensor, shape, new Statistics(values), values);
    }

    /** The same values under another node's name, sharing their memory. */
    Relevance from(String otherNode) {
        return new Relevance(otherNode, tensor, shape, new Statistics(sum, maxAbs, nonFinite), values);
    }

    /** The node that sent the relevance, or for a total the tensor's producer. */
    public String node() {
        return node;
    }

    /** The tensor it lies on. */
    public String tensor() {
        return tensor;
    }

    /** The shape of that tensor, for one sample. */
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

    /** The sum of the finite values. */
    public double sum() {
        return sum;
    }

    /** The largest magnitude of the finite values; 0 if there is none. */
    public float maxAbs() {
        return maxAbs;
    }

    /** How many values are infinite or not a number. */
    public int nonFinite() {
        return nonFinite;
    }

    @Override
    public String toString() {
        return "Relevance[" + node + " → " + tensor + " " + shape + ", Σ " + sum + "]";
    }

    private static final class Statistics {
        private final double sum;
        private final float maxAbs;
        private final int nonFinite;

        Statistics(double sum, float maxAbs, int nonFinite) {
            this.sum = sum;
            this.maxAbs = maxAbs;
            this.nonFinite = nonFinite;
        }

        Statistics(float[] values) {
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
            this.sum = total;
            this.maxAbs = largest;
            this.nonFinite = bad;
        }
    }
}
