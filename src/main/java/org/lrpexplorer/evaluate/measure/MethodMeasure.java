package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.OptionalDouble;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.Cancelled;

/** A way to judge how a network is explained by explaining others that differ from it. */
public non-sealed interface MethodMeasure extends Measure {

    /**
     * What it yields for an image.
     *
     * @param values one for each of {@link #quantities}; empty where not defined, never NaN
     * @param steps at each layer one for each of {@link #curves}, likewise
     */
    record Score(List<OptionalDouble> values, List<LayerValues> steps) {

        /** Copies the lists. */
        public Score {
            values = List.copyOf(values);
            steps = List.copyOf(steps);
        }
    }

    /**
     * The values for each of some images. Each image has the values that it would have alone, so that images in parts take
     * no more memory than one part.
     *
     * @param raw the network with its BatchNorm layers
     * @param method explains it and others like it
     * @param inputs of the network, each C×H×W
     * @param targets the class of each that is explained
     * @param seed of what is random about the other networks: the same for all methods that are compared, so that they
     *     explain the same networks
     * @return one for each image
     * @throws Cancelled once that is what the method throws
     */
    List<Score> of(Network raw, ExplanationMethod method, List<float[]> inputs, List<Integer> targets, long seed);
}
