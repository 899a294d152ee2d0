package org.lrpexplorer.lrp;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Explains a network's outputs: one forward pass, then relevance layer by layer back to the input. Bound to one network
 * because it keeps what the rules derive from its weights. Safe for use by several threads.
 *
 * <pre>{@code
 * Attributor attributor = new Attributor(network);
 * Explanation explanation = attributor.explain(input, Request.of(Composites.epsilonPlusFlat()));
 * }</pre>
 */
public final class Attributor {

    private final Network network;
    private final Precision precision;
    private final BoundRules bound;

    /** An attributor in the precision that suits the network. */
    public Attributor(Network network) {
        this(network, Precision.suitedTo(network));
    }

    /** An attributor in the given precision, to which the network's parameters are converted. */
    public Attributor(Network network, Precision precision) {
        this.network = network.as(precision.activations());
        this.precision = precision;
        this.bound = new BoundRules(network.as(precision.relevance()));
    }

    /** The network that is explained. */
    public Network network() {
        return network;
    }

    /**
     * Explains one sample.
     *
     * @param input the network's input, preprocessed, row-major, channels first
     * @throws AttributionException if the request or the input does not fit the network, or its outputs are not finite
     */
    public Explanation explain(float[] input, Request request) {
        return explain(input, request, new CancellationToken(), ProgressListener.none());
    }

    /**
     * Explains one sample, in steps that can be watched and stopped.
     *
     * @param input the network's input, preprocessed, row-major, channels first
     * @param token looked at between layers
     * @param listener hears of every layer, forward and backward
     * @throws AttributionException if the request or the input does not fit the network, or its outputs are not finite
     * @throws Cancelled once the token is cancelled
     */
    public Explanation explain(float[] input, Request request, CancellationToken token, ProgressListener listener) {
        Map<String, Rule> rules = check(input, request);
        Journey journey = new Journey(token, listener, steps());
        INDArray batch = Buffers.array(input, network.inputShape().batched(1)).castTo(precision.activations());
        Activations activations = ForwardPass.run(network, batch, journey::passed);
        List<Float> logits = finiteLogits(activations);
        int target = request.target().resolve(logits);
        INDArray start = start(activations.logits(), target, request.start()).castTo(precision.relevance());
        Flow flow = Flow.back(activations, bound, rules, start, journey);
        return new Findings(network, flow).explanation(request, target, logits);
    }

    /** The number of steps a listener will hear of. */
    int steps() {
        return 2 * network.nodes().size();
    }

    private Map<String, Rule> check(float[] input, Request request) {
        Shape shape = network.inputShape();
        if (input.length != shape.size()) {
            throw new AttributionException("The network '%s' takes inputs of %s = %d values, but was given %d."
                    .formatted(network.name(), shape, shape.size(), input.length));
        }
        int bad = countNonFinite(input);
        if (bad > 0) {
            throw new AttributionException(
                    "The input holds %d values that are infinite or not a number; check the mean and std of the card."
                            .formatted(bad));
        }
        request.target().requireWithin(network.outputSize());
        return request.composite().rulesFor(network);
    }

    private List<Float> finiteLogits(Activations activations) {
        float[] logits = Buffers.floats(activations.logits());
        if (countNonFinite(logits) > 0) {
            throw new AttributionException(
                    "The network '%s' computes outputs that are infinite or not a number; its weights may be damaged."
                            .formatted(network.name()));
        }
        return IntStream.range(0, logits.length).mapToObj(i -> logits[i]).toList();
    }

    private static int countNonFinite(float[] values) {
        int count = 0;
        for (float value : values) {
            if (!Float.isFinite(value)) {
                count++;
            }
        }
        return count;
    }

    private static INDArray start(INDArray logits, int target, StartRelevance start) {
        INDArray relevance = logits.ulike().assign(0);
        return relevance.putScalar(0, target, start.at(logits.getDouble(0, target)));
    }
}
