package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.OptionalInt;

/** An image as the network takes it, and which class of it is explained. Immutable. */
final class TargetedImage {

    private final int index;
    private final int label;
    private final float[] input;
    private final List<Float> logits;
    private final OptionalInt target;

    /**
     * Takes over the array.
     *
     * @param index in the dataset
     * @param label of it, or {@link org.lrpexplorer.dataset.Sample#UNKNOWN}
     * @param input of the network, C×H×W
     * @param logits the network's outputs
     * @param target which class of it is explained
     */
    TargetedImage(int index, int label, float[] input, List<Float> logits, ExplainedClass target) {
        this.index = index;
        this.label = label;
        this.input = input;
        this.logits = logits;
        this.target = target.of(label, logits);
    }

    int index() {
        return index;
    }

    /** Its class, or {@link org.lrpexplorer.dataset.Sample#UNKNOWN}. */
    int label() {
        return label;
    }

    /** The network's input, C×H×W, not to be changed. */
    float[] input() {
        return input;
    }

    List<Float> logits() {
        return logits;
    }

    /** The logits as a new array. */
    float[] outputs() {
        float[] outputs = new float[logits.size()];
        for (int i = 0; i < outputs.length; i++) {
            outputs[i] = logits.get(i);
        }
        return outputs;
    }

    /** The class that is explained; empty if there is none to explain. */
    OptionalInt target() {
        return target;
    }
}
