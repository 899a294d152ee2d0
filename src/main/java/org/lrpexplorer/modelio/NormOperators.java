package org.lrpexplorer.modelio;

import org.lrpexplorer.network.BatchNorm;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads batch normalisation. */
final class NormOperators {

    private NormOperators() {}

    /** BatchNormalization: always with the stored statistics, whatever mode it was exported in. */
    static void batchNorm(OnnxNode node, Conversion c) {
        if (node.integer("spatial", 1) == 0) {
            throw new Unsupported("it normalises each position separately");
        }
        if (node.flag("training_mode")) {
            c.note("The BatchNormalization %s was exported in training mode; its stored statistics are used."
                    .formatted(Unreadable.quoted(node.name())));
        }
        double epsilon = node.decimal("epsilon", 1e-5);
        INDArray gamma = vector(node, c, 1);
        INDArray beta = vector(node, c, 2);
        INDArray mean = vector(node, c, 3);
        INDArray variance = vector(node, c, 4);
        try {
            c.layer(node, BatchNorm.of(gamma, beta, mean, variance, epsilon));
        } catch (IllegalArgumentException e) {
            throw node.problem("does not fit: " + e.getMessage(), e);
        }
    }

    private static INDArray vector(OnnxNode node, Conversion c, int i) {
        Constant values = c.weights(node, i);
        if (values.rank() != 1) {
            throw node.problem("has %s of %s where one value per channel belongs"
                    .formatted(Unreadable.quoted(node.input(i)), values.shape()));
        }
        return values.array();
    }
}
