package org.lrpexplorer.network;

import org.lrpexplorer.tensor.Shape;

/**
 * How a vector holds the values of maps that were flattened with their channels last: those of one position side by side.
 *
 * @param maps the shape of the maps, channels first
 */
public record FlatOrder(Shape maps) {

    /** The values of a vector in the order of the maps. */
    public float[] asMaps(float[] vector) {
        float[] values = new float[vector.length];
        for (int i = 0; i < values.length; i++) {
            values[place(i)] = vector[i];
        }
        return values;
    }

    /** The values of maps in the order of the vector. */
    public float[] asVector(float[] values) {
        float[] vector = new float[values.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = values[place(i)];
        }
        return vector;
    }

    private int place(int inVector) {
        int channels = maps.dim(0);
        return inVector % channels * (maps.size() / channels) + inVector / channels;
    }
}
