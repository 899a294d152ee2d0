package org.lrpexplorer.lrp.diagnosis;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.rule.Loss;

/**
 * Where {@code ΣR} is lost or grows. Followed from the output is all relevance that is under way at once, over every
 * branch; each layer takes its losses from it. It begins on the stretch up to the layer from which on the sum stays beyond
 * the limit. Losses multiply, so of a vanishing sum the layer that leaves the smallest part counts, of a growing one, whose
 * terms have both signs, the layer that adds most; or, where no single layer did most of it, the first of those that did
 * much, with the cause that counts most over all layers.
 */
final class Imbalance {

    private final Fault fault;
    private final ConservationLedger ledger;
    private final List<LedgerEntry> backward;
    private final double[] underWay;

    Imbalance(Fault fault, ConservationLedger ledger) {
        this.fault = fault;
        this.ledger = ledger;
        int count = ledger.entries().size();
        this.backward = IntStream.range(0, count)
                .mapToObj(i -> ledger.entries().get(count - 1 - i))
                .toList();
        this.underWay = new double[count + 1];
        underWay[0] = ledger.start();
        for (int i = 0; i < count; i++) {
            underWay[i + 1] =
                    underWay[i] - (backward.get(i).arrived() - backward.get(i).sent() - atHeldInput(backward.get(i)));
        }
    }

    Origin origin() {
        int last = stretch();
        double most = IntStream.range(0, last).mapToDouble(this::effect).max().orElseThrow();
        boolean gradual = fault == Fault.VANISHES
                ? most * most < Math.abs(ledger.start() / underWay[last])
                : 2 * most < Math.abs(underWay[last] - ledger.start());
        double enough = gradual ? much(most) : most;
        int begin = IntStream.range(0, last)
                .filter(layer -> effect(layer) >= enough)
                .findFirst()
                .orElseThrow();
        LedgerEntry entry = backward.get(begin);
        Origin origin = Origin.at(
                entry, entry.arrived() == 0 ? 0 : entry.sent() / entry.arrived(), cause(entry::loss, entry.rounding()));
        return gradual ? origin.goingOnBy(cause(ledger::total, ledger.rounding())) : origin;
    }

    private double much(double most) {
        return fault == Fault.VANISHES ? Origin.much(most) : most / 2;
    }

    /** How many layers it takes from the output until the sum is beyond the limit for good; all if it never is. */
    private int stretch() {
        int end = backward.size();
        while (end > 1 && isBeyond(end - 1)) {
            end--;
        }
        return end;
    }

    /** What has come to another input is where it belongs, as what has come to the main one. */
    private static double atHeldInput(LedgerEntry entry) {
        return entry.loss(Loss.HELD_INPUT);
    }

    private boolean isBeyond(int layers) {
        double kept = Math.abs(underWay[layers] / ledger.start());
        return fault == Fault.VANISHES ? kept < Fault.LEAST_KEPT : kept > Fault.MOST_KEPT;
    }

    private double effect(int layer) {
        return fault == Fault.VANISHES
                ? Math.abs(underWay[layer] / underWay[layer + 1])
                : Math.abs(underWay[layer + 1] - underWay[layer]);
    }

    private static Cause cause(ToDoubleFunction<Loss> losses, double rounding) {
        Map<Loss, Double> sizes = new EnumMap<>(Loss.class);
        Arrays.stream(Loss.values()).forEach(loss -> sizes.put(loss, Math.abs(losses.applyAsDouble(loss))));
        Map.Entry<Loss, Double> largest =
                sizes.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        return largest.getValue() < Math.abs(rounding) ? Cause.ROUNDING : cause(largest.getKey());
    }

    private static Cause cause(Loss loss) {
        return switch (loss) {
            case BIAS -> Cause.BIAS;
            case BATCH_NORM_SHIFT -> Cause.BATCH_NORM_SHIFT;
            case STABILISER -> Cause.STABILISER;
            case PADDING -> Cause.PADDING;
            case NO_RECEIVER -> Cause.NO_RECEIVER;
            case COPIES -> Cause.COPIES;
            case GRADIENT -> Cause.GRADIENT;
            case HELD_INPUT -> Cause.HELD_INPUT;
        };
    }
}
