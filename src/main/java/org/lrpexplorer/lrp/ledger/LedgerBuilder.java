package org.lrpexplorer.lrp.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.engine.BatchRelevance;
import org.lrpexplorer.engine.RelevanceListener;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.PropagationRecord;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Accounts for one sample's relevance in one network, in double precision. */
public final class LedgerBuilder implements RelevanceListener {

    private final Network network;
    private final Map<String, Rule> rules;
    private final Function<String, INDArray> activations;
    private final Map<String, INDArray> biasFromShifts;
    private final List<LedgerEntry> backward = new ArrayList<>();
    private double start;
    private double input;

    /**
     * A builder that has heard of nothing yet.
     *
     * @param rules the rule of each node, by name
     * @param biasFromShifts the part of each linear layer's bias that BatchNorm shifts make up, by node
     * @param activations each tensor of the forward pass by its name
     */
    public LedgerBuilder(
            Network network,
            Map<String, Rule> rules,
            Map<String, INDArray> biasFromShifts,
            Function<String, INDArray> activations) {
        this.network = network;
        this.rules = rules;
        this.biasFromShifts = biasFromShifts;
        this.activations = activations;
    }

    @Override
    public void arrived(String tensor, BatchRelevance total) {
        if (tensor.equals(network.output())) {
            start = sum(total.array());
        }
        if (tensor.equals(network.input())) {
            input = sum(total.array());
        }
    }

    @Override
    public void sent(Node node, BatchRelevance upper, List<? extends BatchRelevance> lower) {
        Rule rule = rules.get(node.name());
        PropagationRecord propagation = new PropagationRecord(
                node.layer().as(DataType.DOUBLE),
                node.inputs().stream().map(this::activation).toList(),
                activation(node.output()),
                inDouble(upper),
                lower.stream().map(LedgerBuilder::inDouble).toList(),
                Optional.ofNullable(biasFromShifts.get(node.name())));
        backward.add(new LedgerEntry(
                node.name(),
                node.layer().kind(),
                rule,
                propagation.arrived(),
                propagation.sent(),
                propagation.sentToEach(),
                propagation.biasShare(),
                propagation.magnitudes(),
                rule.losses(propagation)));
    }

    private INDArray activation(String tensor) {
        return activations.apply(tensor).castTo(DataType.DOUBLE);
    }

    private static INDArray inDouble(BatchRelevance relevance) {
        return relevance.array().castTo(DataType.DOUBLE);
    }

    /** The ledger, once everything was heard; what was sent may be infinite or not a number. */
    public ConservationLedger ledger() {
        List<LedgerEntry> entries = new ArrayList<>(backward);
        Collections.reverse(entries);
        return new ConservationLedger(network.name(), start, input, entries);
    }

    private static double sum(INDArray relevance) {
        return Arrays.stream(Buffers.doubles(relevance)).sum();
    }
}
