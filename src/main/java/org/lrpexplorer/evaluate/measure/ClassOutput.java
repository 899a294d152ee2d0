package org.lrpexplorer.evaluate.measure;

/** What of the network's output is watched while an image is changed. */
public enum ClassOutput {
    /** The softmax probability of the class. */
    PROBABILITY("probability") {
        @Override
        double of(float[] logits, int target) {
            double largest = Double.NEGATIVE_INFINITY;
            for (float logit : logits) {
                largest = Math.max(largest, logit);
            }
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit - largest);
            }
            return Math.exp(logits[target] - largest) / sum;
        }
    },
    /** The logit of the class. */
    LOGIT("logit") {
        @Override
        double of(float[] logits, int target) {
            return logits[target];
        }
    };

    private final String word;

    ClassOutput(String word) {
        this.word = word;
    }

    /** Its name in notations and for people. */
    public String word() {
        return word;
    }

    /** The value for a class, given the network's outputs. */
    abstract double of(float[] logits, int target);
}
