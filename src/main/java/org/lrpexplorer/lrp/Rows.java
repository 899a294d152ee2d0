package org.lrpexplorer.lrp;

import java.util.List;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.Node;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Activations as the pass back wants them: as they are, or, where several targets of one sample are explained at once,
 * repeated for each when they are asked for, so that the repetitions of one node only are in memory.
 *
 * @param activations of a batch, or of one sample
 * @param count how many rows relevance has
 */
record Rows(Activations activations, int count) {

    INDArray of(String tensor) {
        INDArray values = activations.of(tensor);
        return values.size(0) == count ? values : values.repeat(0, count);
    }

    List<INDArray> inputsOf(Node node) {
        return node.inputs().stream().map(this::of).toList();
    }
}
