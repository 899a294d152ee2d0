package org.lrpexplorer.benchmark;

/** A ratio of two times that is not to be exceeded; an explanation's is that to the forward pass of ONNX Runtime. */
enum SpeedTarget {
    FORWARD("forward / ONNX Runtime", Work.FORWARD, Work.ONNX_RUNTIME, 1),
    EPSILON_PLUS_FLAT("EpsilonPlusFlat / ONNX Runtime", Work.EPSILON_PLUS_FLAT, Work.ONNX_RUNTIME, 2.5),
    EPSILON_ALPHA2_BETA1("EpsilonAlpha2Beta1 / ONNX Rt.", Work.EPSILON_ALPHA2_BETA1, Work.ONNX_RUNTIME, 4),
    COMPARISON("raw + fused / fused alone", Work.COMPARISON, Work.EPSILON_PLUS_FLAT, 1.4);

    /** What many samples at once, of which each gains less, may take longer. */
    private static final double BATCH_ALLOWANCE = 1.2;

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
    double limit(int batch) {
        return batch == 1 || lower != Work.ONNX_RUNTIME ? limit : limit * BATCH_ALLOWANCE;
    }
}
