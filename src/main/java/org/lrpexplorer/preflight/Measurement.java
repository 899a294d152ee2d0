package org.lrpexplorer.preflight;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.ledger.ConservationLedger;
import org.lrpexplorer.lrp.ledger.LedgerEntry;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.text.Text;

/**
 * How much of the relevance the layers keep that BatchNorm was fused into: the reason why networks that mix dense layers
 * with BatchNorm should not be read through LRP without care (Guillemot et al. 2020).
 *
 * @param on what it was measured on
 * @param layers each layer that took in a BatchNorm, in data-flow order
 * @param sums where branches cancel, in data-flow order
 */
public record Measurement(String on, List<MeasuredLayer> layers, List<CancellingSum> sums) {

    private static final int MOST_LISTED = 8;
    private static final int MOST_SUMS = 3;

    /** Copies the lists. */
    public Measurement {
        layers = List.copyOf(layers);
        sums = List.copyOf(sums);
    }

    /**
     * Explains each probe's likeliest class in the fused network and keeps the books.
     *
     * @param attributor explains the fused network
     * @param composite with the bounds of the input, fit for the unfused network
     * @throws AttributionException if outputs or relevances are not finite
     */
    static Measurement of(Fused fused, Attributor attributor, Composite composite, Probes probes, RunControl control) {
        Request request = Request.of(composite.within(fused.network()));
        List<ConservationLedger> ledgers = probes.inputs().stream()
                .map(input -> attributor.ledger(input, request, control))
                .toList();
        return new Measurement(
                probes.name(),
                fused.network().nodes().stream()
                        .filter(node -> !fused.report().fusedInto(node.name()).isEmpty())
                        .map(node -> measured(node, ledgers))
                        .toList(),
                fused.network().nodes().stream()
                        .filter(node -> node.layer().kind() == LayerKind.ADD)
                        .flatMap(node -> CancellingSum.of(node.name(), ledgers).stream())
                        .toList());
    }

    private static MeasuredLayer measured(Node node, List<ConservationLedger> ledgers) {
        List<LedgerEntry> entries = ledgers.stream()
                .map(ledger -> ledger.of(node.name()).orElseThrow())
                .toList();
        return new MeasuredLayer(
                node.name(),
                node.layer().kind(),
                median(entries.stream().mapToDouble(entry -> entry.biasShare().orElse(0)))
                        .orElseThrow(),
                median(entries.stream()
                        .filter(entry -> entry.arrived() != 0)
                        .mapToDouble(entry -> entry.sent() / entry.arrived())));
    }

    private static OptionalDouble median(DoubleStream numbers) {
        double[] sorted = numbers.sorted().toArray();
        return Arrays.stream(
                        sorted, Math.max(0, (sorted.length - 1) / 2), sorted.length == 0 ? 0 : sorted.length / 2 + 1)
                .average();
    }

    /** The numbers and what they mean, in some sentences; of very many convolutions the medians only. */
    public String describe() {
        String kept = layers.isEmpty() ? "nothing, because no layer took in a BatchNorm" : describeLayers();
        return sums.isEmpty() ? kept : kept.replaceAll("[.]$", "") + ". " + describeSums();
    }

    private String describeSums() {
        String more = sums.size() > MOST_SUMS ? Text.of(" and at %d more", sums.size() - MOST_SUMS) : "";
        return Text.of(
                "Branches cancel at %s%s: they get parts of opposite signs, many times what arrives. The symmetric split of"
                        + " sums gives each the same, and the absolute one makes no relevance grow.",
                sums.stream().limit(MOST_SUMS).map(CancellingSum::describe).collect(Collectors.joining(", ")), more);
    }

    private String describeLayers() {
        return Text.of(
                "in the fused network on %s: %s. |b′/z| is the median share of the fused bias in what a layer puts out,"
                        + " ΣR in/out the part of the relevance at its output that its input gets.",
                on, Stream.concat(dense(), others()).collect(Collectors.joining("; ")));
    }

    private Stream<String> dense() {
        return layers.stream()
                .filter(layer -> layer.kind() == LayerKind.DENSE || layers.size() <= MOST_LISTED)
                .map(MeasuredLayer::describe);
    }

    private Stream<String> others() {
        List<MeasuredLayer> others = layers.stream()
                .filter(layer -> layer.kind() != LayerKind.DENSE && layers.size() > MOST_LISTED)
                .toList();
        return others.isEmpty()
                ? Stream.empty()
                : Stream.of(MeasuredLayer.describe(
                        Text.of("medians of the %d convolutions", others.size()),
                        median(others.stream().mapToDouble(MeasuredLayer::biasShare))
                                .orElseThrow(),
                        median(others.stream().flatMapToDouble(layer -> layer.relevanceRatio().stream()))));
    }
}
