package org.lrpexplorer.compare;

import java.util.List;
import org.lrpexplorer.compare.agreement.Difference;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.agreement.Agreement;
import org.lrpexplorer.lrp.ledger.LedgerComparison;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * The relevance at one place of the network, raw and fused.
 *
 * @param node the name of the node whose input this is, the same in both networks; empty for the network's own input,
 *     and a name of no node at the output of a normalisation
 * @param label a short name for people
 * @param description where this is, for a tooltip
 * @param shape of the tensor; for a dense layer behind a flattened map, the map's
 * @param place what kind of place this is
 * @param raw with BatchNorm layers in place
 * @param fused without them
 * @param agreement how far the two agree
 */
public record Column(
        String node,
        String label,
        String description,
        Shape shape,
        Place place,
        Tile raw,
        Tile fused,
        Agreement agreement) {

    /** A column whose agreement is measured now. */
    public Column(String node, String label, String description, Shape shape, Place place, Tile raw, Tile fused) {
        this(
                node,
                label,
                description,
                shape,
                place,
                raw,
                fused,
                fused.absence().isPresent()
                        ? Agreement.rawOnly(raw.heatmap())
                        : Agreement.of(raw.heatmap(), fused.heatmap()));
    }

    /** Whether it is not known yet who has what a tile lacks of the start. */
    boolean lacksAccount() {
        return raw.conservation().lacksAccount() || fused.conservation().lacksAccount();
    }

    /** The same with who has what a tile lacks of the start. */
    Column accounted(LedgerComparison ledgers) {
        return new Column(
                node,
                label,
                description,
                shape,
                place,
                raw.accounted(ledgers.raw()),
                fused.accounted(ledgers.fused()),
                agreement);
    }

    /** Whether another column is of the same layer, of whichever sample. */
    public boolean isOfSameLayer(Column other) {
        return node.equals(other.node)
                && label.equals(other.label)
                && description.equals(other.description)
                && shape.equals(other.shape)
                && place == other.place;
    }

    /** Both heatmaps, raw first: what shares one colour scale by default. */
    public List<Heatmap> heatmaps() {
        return List.of(raw.heatmap(), fused.heatmap());
    }

    /** Fused minus raw, whose Σ says nothing about conservation; absent where the fused network has no such tensor. */
    public Tile difference(Normalisation normalisation) {
        if (fused.absence().isPresent()) {
            return fused;
        }
        return Difference.of(raw.heatmap(), fused.heatmap(), normalisation)
                .map(map -> new Tile(map, new Conservation.NotCompared(Conservation.Reason.DIFFERENCE)))
                .orElseGet(() -> Tile.absent(label, "of another size"));
    }

    /** Whether the cells of its tiles have places in the image; the entries of a vector have none. */
    public boolean isMap() {
        return shape.isMap() && shape.dim(1) * shape.dim(2) > 1;
    }

    /** Whether its cells have places in the sample that is shown; those of a held input and of what hangs on it alone have none. */
    public boolean liesOverSample() {
        return isMap() && !isHeld();
    }

    /** Whether this is of a held input, or of a layer that hangs on held inputs alone. */
    public boolean isHeld() {
        return place == Place.HELD_INPUT || place == Place.HELD_LAYER;
    }

    /** The shape in words: of the steps of a signal without the one row that they are, of a table how many features. */
    public String describeShape() {
        if (!isMap()) {
            return shape.toString();
        }
        if (shape.dim(2) == 1) {
            return Text.of("%d features", shape.dim(0) * shape.dim(1));
        }
        return shape.dim(1) == 1 ? Text.of("%d×%d", shape.dim(0), shape.dim(2)) : shape.toString();
    }

    /** Whether this is the input of a layer that both networks have, so that it can be taken apart. */
    public boolean isOfLayer() {
        return place == Place.INPUT || place == Place.LAYER || place == Place.HELD_LAYER;
    }
}
