package org.lrpexplorer.benchmark;

/** What is measured in each round, in this order. */
enum Work {
    ONNX_RUNTIME("onnxRuntimeMillis"),
    FORWARD("forwardMillis"),
    EPSILON_PLUS_FLAT("epsilonPlusFlatMillis"),
    EPSILON_ALPHA2_BETA1("epsilonAlpha2Beta1Millis"),
    COMPARISON("comparisonMillis");

    private final String counter;

    Work(String counter) {
        this.counter = counter;
    }

    /** The name of its counter in {@link Times}. */
    String counter() {
        return counter;
    }
}
