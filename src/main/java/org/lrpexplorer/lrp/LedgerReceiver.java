package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Passage;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Keeps the books of one sample's flow. */
final class LedgerReceiver implements Flow.Receiver {

    private final Activations activations;
    private final Map<String, INDArray> biasFromShifts;
    private final List<LedgerEntry> backward = new ArrayList<>();
    private double start;
    private double input;

    /** Books for the flow over these activations of one sample. */
    LedgerReceiver(Activations activations, Map<String, INDArray> biasFromShifts) {
        this.activations = activations;
        this.biasFromShifts = biasFromShifts;
    }

    @Override
    public void arrived(String tensor, INDArray total) {
        Network network = activations.network();
        if (tensor.equals(network.output())) {
            start = sum(total);
        }
        if (tensor.equals(network.input())) {
            input = sum(total);
        }
    }

    @Override
    public void sent(Node node, Rule rule, INDArray upper, List<INDArray> shares) {
        Passage passage = new Passage(
                node.layer(),
                activations.inputsOf(node),
                activations.of(node.output()),
                upper,
                shares,
                Optional.ofNullable(biasFromShifts.get(node.name())));
        double sent = passage.sent();
        if (!Double.isFinite(sent)) {
            throw new AttributionException(Text.of(
                            "What layer '%s' (%s) sends down by the rule %s is infinite or not a number; a rule with a larger",
                            node.name(), node.layer().kind().label(), rule.notation())
                    + " stabiliser ε keeps it finite.");
        }
        backward.add(new LedgerEntry(
                node.name(),
                node.layer().kind(),
                rule,
                passage.arrived(),
                sent,
                passage.biasShare(),
                passage.magnitudes(),
                rule.losses(passage)));
    }

    ConservationLedger ledger(Request request) {
        List<LedgerEntry> entries = new ArrayList<>(backward);
        Collections.reverse(entries);
        return new ConservationLedger(activations.network().name(), request, start, input, entries);
    }

    private static double sum(INDArray relevance) {
        return Arrays.stream(Buffers.doubles(relevance)).sum();
    }
}
