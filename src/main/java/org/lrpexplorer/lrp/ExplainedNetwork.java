package org.lrpexplorer.lrp;

import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Rule;
import org.nd4j.linalg.api.ndarray.INDArray;

/** One network that is explained, with what is kept of it between requests. Safe for use by several threads. */
final class ExplainedNetwork {

    private final Network network;
    private final Map<String, INDArray> biasFromShifts;
    private volatile Optional<Assigned> last = Optional.empty();

    private ExplainedNetwork(Network network, Map<String, INDArray> biasFromShifts) {
        this.network = network;
        this.biasFromShifts = biasFromShifts;
    }

    /** A network as it is, its parameters converted to a precision. */
    static ExplainedNetwork of(Network network, Precision precision) {
        return new ExplainedNetwork(network.as(precision.type()), Map.of());
    }

    /** A network after fusion, which knows what of its biases were BatchNorm shifts. */
    static ExplainedNetwork of(Fused fused, Precision precision) {
        return new ExplainedNetwork(fused.network().as(precision.type()), fused.biasFromShifts());
    }

    /** The rules that a composite gives the nodes; for most requests it is the one before. */
    private record Assigned(Composite composite, Map<String, Rule> rules) {}

    Network network() {
        return network;
    }

    /** The part of each linear layer's bias that BatchNorm shifts make up, by node. */
    Map<String, INDArray> biasFromShifts() {
        return biasFromShifts;
    }

    /**
     * The rule of each node.
     *
     * @throws AttributionException if the target does not fit the network
     * @throws CompositeException if the composite does not
     */
    Map<String, Rule> rules(Request request) {
        request.target().requireWithin(network.outputGrid());
        Composite composite = request.composite();
        Optional<Assigned> known = last.filter(assigned -> assigned.composite.equals(composite));
        if (known.isEmpty()) {
            known = Optional.of(new Assigned(composite, composite.rulesFor(network)));
            last = known;
        }
        return known.get().rules;
    }
}
