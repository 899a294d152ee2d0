package org.lrpexplorer.lrp.diagnosis;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.AlphaBeta;
import org.lrpexplorer.rule.Gradient;
import org.lrpexplorer.rule.Loss;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.rule.WithoutBias;
import org.lrpexplorer.tensor.Buffers;

/**
 * Why a layer propagates much more {@code Σ|R|} than it gets.
 *
 * @param network the network it is in
 * @param entries the ledger's entries by node name
 */
record ExplosionCause(Network network, Map<String, LedgerEntry> entries) {

    /** A bias that takes this part of what the layer propagates is what cancels the contributions. */
    private static final double MUCH = 0.25;

    Origin at(LedgerEntry entry, double growth) {
        Optional<Node> passing = entry.kind().linear() ? passing(entry.node()) : Optional.empty();
        Origin plain = Origin.at(entry, growth, cause(entry, passing.isPresent()));
        return plain.cause() == Cause.BATCH_NORM_PASSED
                ? plain.besides(passing.orElseThrow().name())
                : plain;
    }

    private static Cause cause(LedgerEntry entry, boolean passing) {
        if (entry.rule() instanceof Gradient) {
            return Cause.GRADIENT;
        }
        if (entry.kind() == LayerKind.ADD) {
            return entry.rule() instanceof Pass ? Cause.COPIES : Cause.CANCELLING_BRANCHES;
        }
        if (isNormalisation(entry.kind())) {
            return Cause.BATCH_NORM_SHIFT;
        }
        if (hasOpposedParts(entry.rule())) {
            return Cause.OPPOSED_PARTS;
        }
        if (passing) {
            return Cause.BATCH_NORM_PASSED;
        }
        if (entry.rule() instanceof WithoutBias && entry.magnitudes().bias() > 0) {
            return Cause.BIAS_LEFT_OUT;
        }
        if (entry.magnitudes().bias() < MUCH * entry.magnitudes().sent()) {
            return Cause.CANCELLING_CONTRIBUTIONS;
        }
        return Math.abs(entry.loss(Loss.BATCH_NORM_SHIFT)) > Math.abs(entry.loss(Loss.BIAS))
                ? Cause.BATCH_NORM_SHIFT
                : Cause.BIAS;
    }

    private static boolean hasOpposedParts(Rule rule) {
        return rule instanceof WithoutBias without
                ? hasOpposedParts(without.rule())
                : rule instanceof AlphaBeta parts && parts.beta() > 0;
    }

    /** The normalisation to which a layer's outputs come, and from which relevance comes back unchanged. */
    private Optional<Node> passing(String layer) {
        for (Node reader : network.consumers(network.node(layer).orElseThrow().output())) {
            if (entries.get(reader.name()).rule() instanceof Pass && shifts(reader)) {
                return Optional.of(reader);
            }
            Optional<Node> further = handsOn(reader) ? passing(reader.name()) : Optional.empty();
            if (further.isPresent()) {
                return further;
            }
        }
        return Optional.empty();
    }

    private boolean handsOn(Node node) {
        LedgerEntry entry = entries.get(node.name());
        return node.layer().kind() != LayerKind.ADD
                && !isNormalisation(node.layer().kind())
                && (entry.rule() instanceof Pass || entry.rule() instanceof WinnerTakesAll);
    }

    private static boolean shifts(Node node) {
        return node.layer() instanceof BatchNorm norm
                ? Arrays.stream(Buffers.doubles(norm.shift())).anyMatch(t -> t != 0)
                : node.layer().kind() == LayerKind.SAMPLE_NORM;
    }

    private static boolean isNormalisation(LayerKind kind) {
        return kind == LayerKind.BATCH_NORM || kind == LayerKind.SAMPLE_NORM;
    }
}
