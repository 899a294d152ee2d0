package org.lrpexplorer.modelio.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LinearLayer;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkEnd;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Tells what the outputs of a network mean. */
public final class OutputReading {
    private static final int PROBES = 2;
    private static final long SEED = 1;
    private static final float BRIGHTEST = 255;
    private static final double TOLERANCE = 1e-4;

    private OutputReading() {}

    /** A file's content, with the knowledge that its outputs are probabilities if they are on images of noise. */
    public static FileContent probed(FileContent content, CancellationToken token) {
        Network network = content.network();
        return content.read().meaning().isEmpty()
                        && (NetworkEnd.picksProbabilities(network) || sumToOne(content, token))
                ? content.of(OutputMeaning.PROBABILITY)
                : content;
    }

    /** The notes on a network, with those on outputs that are probabilities. */
    public static List<String> notes(ReadNetwork read) {
        Network network = read.network();
        List<String> notes = new ArrayList<>(network.notes());
        Optional<Node> inside = NetworkEnd.probabilitiesInside(network);
        if (inside.isPresent()) {
            notes.add(Text.of(
                    "The outputs are made of the probabilities of %s %s, which stays in: the explanation starts at them, not at logits.",
                    inside.get().layer().operator(), QuotedName.of(inside.get().name())));
        } else if (read.meaning().equals(Optional.of(OutputMeaning.PROBABILITY))) {
            notes.add(Text.of(
                    "The outputs are probabilities: on %d images of noise none is negative and they sum to 1. What turns"
                            + " logits into them could not be taken off, so the explanation starts at a probability; export"
                            + " the network without it to have logits explained.",
                    PROBES));
        }
        return notes;
    }

    /** Without running the network: a last layer with weights sums to 1 only if its weights cancel. */
    private static boolean mayBeProbabilities(Network network) {
        if (network.outputSize() < 2 || network.outputGrid().hasPositions()) {
            return false;
        }
        Optional<Node> last = NetworkEnd.lastComputation(network.output(), network::producer);
        if (last.isEmpty() || !(last.get().layer() instanceof LinearLayer linear)) {
            return last.isPresent();
        }
        return linear instanceof Dense
                && linear.weight().sum(0).norm2Number().doubleValue()
                        <= TOLERANCE * linear.weight().norm2Number().doubleValue();
    }

    private static boolean sumToOne(FileContent content, CancellationToken token) {
        Network network = content.network();
        return mayBeProbabilities(network) && sumToOne(network, content.rawPixels() ? BRIGHTEST : 1, token);
    }

    private static boolean sumToOne(Network network, float brightest, CancellationToken token) {
        Random random = new Random(SEED);
        float[] noise = new float[PROBES * network.inputShape().size()];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = brightest * random.nextFloat();
        }
        INDArray batch = Buffers.array(noise, network.inputShape().batched(PROBES));
        double[] outputs = Buffers.doubles(ForwardPass.run(network, batch, node -> token.throwIfCancelled())
                .logits());
        int classes = network.outputSize();
        for (int image = 0; image < PROBES; image++) {
            double sum = 0;
            for (int i = image * classes; i < (image + 1) * classes; i++) {
                if (!(outputs[i] >= 0)) {
                    return false;
                }
                sum += outputs[i];
            }
            if (!(Math.abs(sum - 1) <= TOLERANCE)) {
                return false;
            }
        }
        return true;
    }
}
