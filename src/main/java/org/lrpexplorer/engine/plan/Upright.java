package org.lrpexplorer.engine.plan;

import java.util.Arrays;
import java.util.List;

/** Weights as the layer holds them, under the extents that a primitive sees. */
record Upright(List<Long> extents) implements WeightStore.Orientation {

    static Upright of(long... extents) {
        return new Upright(Arrays.stream(extents).boxed().toList());
    }

    @Override
    public float[] turn(float[] values) {
        return values;
    }
}
