package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.Parity;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Composite;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.modelio.InputSpec;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.NetworkCard;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Box;

/**
 * A network ready to be explained, as it is and with its BatchNorm layers fused.
 *
 * @param id which opening of which file
 * @param loaded the model file as read
 * @param fused the equivalent network without BatchNorm, and what became of each
 * @param parity how closely the two agree
 * @param attributor explains samples by both
 */
public record OpenNetwork(
        OpeningId id, LoadedModel loaded, Fused fused, Parity parity, ComparingAttributor attributor) {

    private static final int PROBES = 2;
    private static final long PROBE_SEED = 1;

    /**
     * Reads a model file, fuses it and checks the fusion.
     *
     * @param serial tells this opening from others
     * @throws org.lrpexplorer.modelio.ModelException if the file cannot be read as a network
     */
    public static OpenNetwork read(Path file, long serial) {
        LoadedModel loaded = ModelReaders.read(file);
        Network raw = loaded.network();
        Fused fused = Precision.suitedTo(raw).fuse(raw);
        Range range = Range.of(loaded.card().input());
        return new OpenNetwork(
                new OpeningId(raw.name(), serial),
                loaded,
                fused,
                Parity.onNoise(raw, fused.network(), range.lowest, range.highest, PROBES, PROBE_SEED),
                new ComparingAttributor(raw, fused));
    }

    /** The same network described by another card. */
    OpenNetwork withCard(NetworkCard card, long serial) {
        LoadedModel described =
                new LoadedModel(loaded.network(), card, false, loaded.notes(), loaded.file(), loaded.format());
        return new OpenNetwork(new OpeningId(id.name(), serial), described, fused, parity, attributor);
    }

    /** The name to show. */
    public String name() {
        return card().name();
    }

    /** The network as it is, with its BatchNorm layers. */
    public Network raw() {
        return loaded.network();
    }

    /** What the network expects and what its outputs mean. */
    public NetworkCard card() {
        return loaded.card();
    }

    /** A composite with the bounds of the card's input range where a rule still lacks them. */
    public Composite bounded(Composite composite) {
        InputSpec input = card().input();
        return composite.withBox(Box.of(input.mean(), input.std(), input.low(), input.high()));
    }

    /** A short label for each node, by node name; tiles bear the same. */
    public Map<String, String> labels() {
        return Columns.labels(raw());
    }

    /** The name of an output, or its number where the card has none. */
    public String className(int index) {
        List<String> names = card().classNames();
        return index < names.size() ? names.get(index) : "class " + index;
    }

    /** The interval that preprocessed inputs lie in. */
    private record Range(double lowest, double highest) {
        static Range of(InputSpec spec) {
            double lowest = Double.POSITIVE_INFINITY;
            double highest = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < spec.channels(); c++) {
                double mean = spec.mean().get(c);
                double std = spec.std().get(c);
                lowest = Math.min(lowest, (spec.low() - mean) / std);
                highest = Math.max(highest, (spec.high() - mean) / std);
            }
            return new Range(lowest, highest);
        }
    }
}
