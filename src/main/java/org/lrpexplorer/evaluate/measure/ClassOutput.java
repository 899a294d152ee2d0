package org.lrpexplorer.evaluate.measure;

import java.util.List;

/** What of the network's output is watched while an image is changed. */
public enum ClassOutput {
    /** The softmax probability of the class. */
    PROBABILITY("probability") {
        @Override
        double of(List<Float> logits, int target) {
            double largest =
                    logits.stream().mapToDouble(Float::doubleValue).max().orElseThrow();
            double sum = 0;
            for (float logit : logits) {
                sum += Math.exp(logit - largest);
            }
            return Math.exp(logits.get(target) - largest) / sum;
        }
    },
    /** The logit of the class. */
    LOGIT("logit") {
        @Override
        double of(List<Float> logits, int target) {
            return logits.get(target);
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
    abstract double of(List<Float> logits, int target);
}
