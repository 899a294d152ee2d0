package org.lrpexplorer.lrp;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A list that cannot be changed, in an array: an output map has millions of values, too many for an object each. */
final class FloatList extends AbstractList<Float> implements RandomAccess {

    private final float[] values;

    private FloatList(float[] values) {
        this.values = values;
    }

    /** The values of an array that nobody writes to any more. */
    static List<Float> owning(float[] values) {
        return new FloatList(values);
    }

    /** A copy, or the list itself if it is of this kind. */
    static List<Float> copyOf(List<Float> list) {
        if (list instanceof FloatList) {
            return list;
        }
        float[] values = new float[list.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = list.get(i);
        }
        return new FloatList(values);
    }

    @Override
    public Float get(int index) {
        return values[index];
    }

    @Override
    public int size() {
        return values.length;
    }
}
