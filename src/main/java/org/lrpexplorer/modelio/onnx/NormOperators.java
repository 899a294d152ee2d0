package org.lrpexplorer.modelio.onnx;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Undetermined;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.Constant;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Reads batch normalisation. */
final class NormOperators {

    private NormOperators() {}

    /**
     * BatchNormalization with the stored statistics. In training mode, where those are not what the file normalises by,
     * it is marked; without statistics of a training it is refused; and where the images were joined to one before, it is
     * a normalisation of each image.
     */
    static void batchNorm(OnnxNode node, Conversion c) {
        if (node.integer("spatial", 1) == 0) {
            throw new Unsupported("it normalises each position separately");
        }
        boolean training = c.training().runs(node);
        Optional<Grouping> grouping = c.layouts().groupingOf(node.input(0));
        if (training && grouping.isPresent()) {
            c.note(Text.of(
                    "The BatchNormalization %s in training mode stands between two Reshapes that make it normalise the %s of each image by itself; it is read as %s.",
                    QuotedName.of(node.name()),
                    perChannel(grouping.get(), c) ? "channels" : "groups of channels",
                    perChannel(grouping.get(), c) ? "an InstanceNormalization" : "a GroupNormalization"));
            SampleNormOperators.grouped(node, c, grouping.get());
            return;
        }
        if (training && !(c.constants().contains(node.input(3)) && c.constants().contains(node.input(4)))) {
            c.training().addWithoutStatistics(node);
            throw new Undetermined();
        }
        UnaryOperator<Constant> ofOneImage =
                grouping.<UnaryOperator<Constant>>map(g -> g::ofOneImage).orElse(UnaryOperator.identity());
        BatchNorm norm = read(node, c, ofOneImage);
        if (training && norm.hasPlaceholderStatistics()) {
            c.training().addWithoutStatistics(node);
        }
        if (grouping.isPresent()) {
            c.layer(node, norm, List.of(grouping.get().maps()), node.output());
        } else {
            c.layer(node, training ? norm.runInTraining() : norm);
        }
    }

    private static boolean perChannel(Grouping grouping, Conversion c) {
        return c.requireShape(grouping.maps()).dim(0) == grouping.groups();
    }

    private static BatchNorm read(OnnxNode node, Conversion c, UnaryOperator<Constant> ofOneImage) {
        double epsilon = node.decimal("epsilon", 1e-5);
        INDArray gamma = vector(node, c, 1, ofOneImage);
        INDArray beta = vector(node, c, 2, ofOneImage);
        INDArray mean = vector(node, c, 3, ofOneImage);
        INDArray variance = vector(node, c, 4, ofOneImage);
        try {
            return BatchNorm.of(gamma, beta, mean, variance, epsilon);
        } catch (IllegalArgumentException e) {
            throw node.problem("does not fit: " + e.getMessage(), e);
        }
    }

    private static INDArray vector(OnnxNode node, Conversion c, int i, UnaryOperator<Constant> ofOneImage) {
        Constant values = c.weights(node, i);
        if (values.rank() != 1) {
            throw node.problem(Text.of(
                    "has %s of %s where one value per channel belongs", QuotedName.of(node.input(i)), values.shape()));
        }
        return ofOneImage.apply(values).array();
    }
}
