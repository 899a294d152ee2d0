package org.lrpexplorer.benchmark;

/** A ratio of two times that is not to be exceeded. */
enum SpeedTarget {
    FORWARD("forward / ONNX Runtime", Work.FORWARD, Work.ONNX_RUNTIME, 1.5),
    EPSILON_PLUS_FLAT("EpsilonPlusFlat / forward", Work.EPSILON_PLUS_FLAT, Work.FORWARD, 3.5),
    EPSILON_ALPHA2_BETA1("EpsilonAlpha2Beta1 / forward", Work.EPSILON_ALPHA2_BETA1, Work.FORWARD, 6),
    COMPARISON("raw + fused / fused alone", Work.COMPARISON, Work.EPSILON_PLUS_FLAT, 1.7);

    private final String label;
    private final Work upper;
    private final Work lower;
    private final double limit;

    SpeedTarget(String label, Work upper, Work lower, double limit) {
        this.label = label;
        this.upper = upper;
        this.lower = lower;
        this.limit = limit;
    }

    String label() {
        return label;
    }

    Work upper() {
        return upper;
    }

    Work lower() {
        return lower;
    }

    /** The largest ratio that meets the target. */
    double limit() {
        return limit;
    }
}
