package org.lrpexplorer.evaluate.measure;

import org.lrpexplorer.network.OutputMeaning;

/** What of the network's output is watched while an image is changed. */
public enum ClassOutput {
    /**
     * The probability of the class, by softmax or sigmoid of what the network computes, whatever its outputs mean; the
     * output itself where that is a probability already, or where there are none.
     */
    PROBABILITY("probability") {
        @Override
        double of(float[] outputs, int target, OutputMeaning meaning) {
            return switch (meaning) {
                case SOFTMAX -> softmax(outputs, target);
                case SIGMOID -> 1 / (1 + Math.exp(-outputs[target]));
                case PROBABILITY, NONE -> outputs[target];
            };
        }
    },
    /** The logit of the class: the output as the network computes it. */
    LOGIT("logit") {
        @Override
        double of(float[] outputs, int target, OutputMeaning meaning) {
            return outputs[target];
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

    /** The value for a class, given the network's outputs and what they mean. */
    abstract double of(float[] outputs, int target, OutputMeaning meaning);

    private static double softmax(float[] logits, int target) {
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
}
