package org.lrpexplorer.lrp;

import java.util.function.Function;
import org.lrpexplorer.network.Node;
import org.nd4j.linalg.api.ndarray.INDArray;

/** What derivatives at one of several inputs add to an explanation by all of them. The inputs come in their order, in batches. */
interface PassIncrement {

    /**
     * Derivatives by one tensor that one node reads, or by the output.
     *
     * @param node its name
     * @param input which of the node's inputs the tensor is
     */
    record Place(String node, int input) {

        /** The output, which no node need read; nodes and tensors may have the same names. */
        static final Place OUTPUT = new Place("", -1);

        /** Where a node hands on to one of its inputs. */
        static Place of(Node node, int input) {
            return new Place(node.name(), input);
        }
    }

    /** Another batch begins, of this forward pass. */
    void begin(Function<String, INDArray> activations);

    /**
     * What the derivatives of a sample of the batch add; of each place and batch asked in the order of the samples.
     *
     * @param derivative kept by this, not to be written to afterwards
     * @return as many values, or an empty array for nothing
     */
    float[] of(Place place, String tensor, int sample, float[] derivative);

    /** By what the sum of all is divided in the end. */
    default int divisor() {
        return 1;
    }

    /** Every sample counts the same. */
    record Mean(int divisor) implements PassIncrement {

        @Override
        public void begin(Function<String, INDArray> activations) {
            // Derivatives are all there is to it.
        }

        @Override
        public float[] of(Place place, String tensor, int sample, float[] derivative) {
            return derivative;
        }
    }
}
