package org.lrpexplorer.compare;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.FusionDestination;
import org.lrpexplorer.fusion.FusionEntry;
import org.lrpexplorer.fusion.FusionOutcome;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * The relevance before and after each normalisation of the raw network, and what the fused network has in its place: at
 * one of the two nothing, where the normalisation is merged into a layer.
 */
final class NormColumns {

    private final Network raw;
    private final Fused fused;
    private final Comparison comparison;
    private final RowTiles rawTiles;
    private final RowTiles fusedTiles;
    private final Map<String, FusionEntry> entries;

    NormColumns(Network raw, Fused fused, Comparison comparison, RowTiles rawTiles, RowTiles fusedTiles) {
        this.raw = raw;
        this.fused = fused;
        this.comparison = comparison;
        this.rawTiles = rawTiles;
        this.fusedTiles = fusedTiles;
        this.entries = fused.report().entries().stream()
                .collect(Collectors.toMap(FusionEntry::batchNorm, entry -> entry, (one, other) -> one));
    }

    /** The two columns of a node, in data-flow order; none if it is no normalisation. */
    List<Column> of(Node node, String label) {
        return entries.containsKey(node.name())
                ? List.of(
                        column(node, Place.NORM_INPUT, label + " in", node.input()),
                        column(node, Place.NORM_OUTPUT, label + " out", node.output()))
                : List.of();
    }

    private Column column(Node node, Place place, String label, String tensor) {
        FusionEntry entry = entries.get(node.name());
        Shape shape = raw.shapeOf(tensor);
        boolean input = place == Place.NORM_INPUT;
        String layers = entry.into().stream().map(FusionDestination::layer).collect(Collectors.joining(", "));
        return new Column(
                input ? node.name() : node.name() + " output",
                label,
                Text.of(
                        input
                                ? "at the input of %s, after relevance has passed it, %s"
                                : "at the output of %s, before relevance passes it, %s",
                        node.name(),
                        shape),
                shape,
                place,
                tile(label, shape, tensor, comparison.raw(), rawTiles).orElseThrow(),
                partner(entry, place, tensor)
                        .flatMap(name -> tile(label, shape, name, comparison.fused(), fusedTiles))
                        .orElseGet(() -> Tile.absent(label, "merged into " + layers)));
    }

    /** The tensor of the fused network that holds what the raw one holds here; empty if it has none. */
    private Optional<String> partner(FusionEntry entry, Place place, String tensor) {
        if (entry.outcome() != FusionOutcome.FUSED_BACKWARD) {
            return Optional.of(tensor).filter(this::isInFused);
        }
        return place == Place.NORM_INPUT
                ? Optional.empty()
                : fused.network().node(entry.into().get(0).layer()).map(Node::output);
    }

    private boolean isInFused(String tensor) {
        Network network = fused.network();
        return tensor.equals(network.input()) || network.producer(tensor).isPresent();
    }

    private static Optional<Tile> tile(
            String label, Shape shape, String tensor, Explanation explanation, RowTiles tiles) {
        return Optional.ofNullable(explanation.totals().get(tensor))
                .map(relevance -> tiles.at(tensor, label, shape, relevance));
    }
}
