package org.lrpexplorer.values.explain;

import java.util.List;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.ExplainedNetworks;

/**
 * What is explained.
 *
 * @param raw the network as the file has it
 * @param fused the same without BatchNorm
 * @param networks which of the two
 */
public record Subject(Network raw, Fused fused, ExplainedNetworks networks) {

    /** The network that is explained; of both the raw one. */
    public Network network() {
        return networks == ExplainedNetworks.FUSED ? fused.network() : raw;
    }

    /** The network of a row. */
    public Network network(ExplainedNetworks row) {
        return row == ExplainedNetworks.FUSED ? fused.network() : raw;
    }

    /** What is explained of one sample, RAW before FUSED. */
    public List<ExplainedNetworks> rows() {
        return networks == ExplainedNetworks.BOTH
                ? List.of(ExplainedNetworks.RAW, ExplainedNetworks.FUSED)
                : List.of(networks);
    }

    /** What became of each BatchNorm, or would if it were fused. */
    public FusionReport report() {
        return fused.report();
    }

    /** Which of the two is explained, to be put behind what is said of it; empty if they are the same. */
    public String row(ExplainedNetworks of) {
        if (report().entries().isEmpty()) {
            return "";
        }
        return of == ExplainedNetworks.FUSED ? " (fused)" : " (raw)";
    }

    /**
     * What became of BatchNorm, in words.
     *
     * @param leftInPlace what it does where it is left in place, in the words of {@code --batchnorm}
     */
    public String batchNorm(String leftInPlace) {
        return switch (networks) {
            case RAW -> Text.of("%s (%s)", leftInPlace, report().inPlace());
            case FUSED -> report().summary();
            case BOTH -> Text.of("%s (%s); fused: %s", leftInPlace, report().inPlace(), report().summary());
        };
    }

    /** What explains a row by itself. */
    public Attributor attributor(ExplainedNetworks row, Precision precision) {
        return row == ExplainedNetworks.FUSED ? new Attributor(fused, precision) : new Attributor(raw, precision);
    }

    /** What explains both rows for one target. */
    public ComparingAttributor both(Precision precision) {
        return new ComparingAttributor(raw, fused, precision);
    }

    /** About how many bytes the arrays of one sample take. */
    public long bytesEach() {
        return rows().stream().mapToLong(row -> bytes(network(row))).sum();
    }

    /** Of every tensor the total, and what linear layers send to their inputs. */
    private static long bytes(Network network) {
        long sent = network.nodes().stream()
                .filter(node -> node.layer().kind().linear())
                .mapToLong(node -> network.shapeOf(node.input()).size())
                .sum();
        return Float.BYTES
                * (network.valuesPerSample() + sent + network.inputShape().size());
    }
}
