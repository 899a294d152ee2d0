package org.lrpexplorer.engine.plan;

import java.util.Arrays;
import java.util.List;

/** Weights as the layer holds them, under the extents that a primitive sees. */
record PlainWeights(List<Long> extents) implements WeightCache.Orientation {

    static PlainWeights of(long... extents) {
        return new PlainWeights(Arrays.stream(extents).boxed().toList());
    }

    @Override
    public float[] arranged(float[] values) {
        return values;
    }
}
