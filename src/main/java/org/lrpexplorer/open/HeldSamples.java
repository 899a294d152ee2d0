package org.lrpexplorer.open;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.dataset.Adaptation;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.Sha256;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.common.HeldSample;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.network.HeldInput;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Makes numbers of the samples that inputs beside the main one are held at, as the card says of the main input. */
public final class HeldSamples {

    private HeldSamples() {}

    /**
     * The model with its samples in place.
     *
     * @param token looked at between pieces of datasets
     * @throws org.lrpexplorer.dataset.DatasetException if a sample cannot be read or does not fit its input
     * @throws ModelException if a dataset has no such sample
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static LoadedModel in(LoadedModel model, CancellationToken token) {
        if (model.samples().isEmpty()) {
            return model;
        }
        Network network = model.network();
        List<Node> nodes =
                network.nodes().stream().map(node -> filled(node, model, token)).toList();
        return model.withNetwork(network.withNodes(nodes));
    }

    private static Node filled(Node node, LoadedModel model, CancellationToken token) {
        Map<String, HeldSample> samples = model.samples();
        if (!samples.containsKey(node.output())) {
            return node;
        }
        Shape shape = model.network().shapeOf(node.output());
        HeldSample sample = samples.get(node.output());
        requireSame(sample, node.name(), model.fixed(), token);
        float[] values = read(sample, node.name(), shape, model.card().input(), token);
        return node.withLayer(HeldInput.of(values, shape));
    }

    /** Samples are read anew for another card, when other files may lie where they were: what is exported names their sums. */
    private static void requireSame(
            HeldSample sample, String input, Map<String, String> described, CancellationToken token) {
        if (!PathKind.isFile(sample.source()) || !described.containsKey(input)) {
            return;
        }
        try {
            if (!described.get(input).contains(Sha256.of(sample.source(), token))) {
                throw new ModelException(Text.of(
                        "%s, which the input '%s' is held at, was replaced since the network was opened; open the"
                                + " network again.",
                        sample.source(), input));
            }
        } catch (IOException e) {
            throw new ModelException(Text.of("%s cannot be read.", sample.source()), e);
        }
    }

    private static float[] read(HeldSample sample, String input, Shape shape, InputSpec spec, CancellationToken token) {
        try (Dataset dataset = DatasetReaders.open(sample.source(), token)) {
            if (sample.index() >= dataset.size()) {
                throw new ModelException(Text.of(
                        "The input '%s' is to be held at sample %d of %s, which has %d samples, counted from 0.",
                        input, sample.index(), dataset.name(), dataset.size()));
            }
            return Adaptation.of(dataset, shape, spec.low(), spec.high(), spec.mean(), spec.std())
                    .inOrder(spec.bgr())
                    .preprocessing()
                    .apply(dataset.sample(sample.index()).content());
        }
    }
}
