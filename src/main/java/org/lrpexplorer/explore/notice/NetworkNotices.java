package org.lrpexplorer.explore.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.preflight.Warning;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.preflight.Warnings;
import org.lrpexplorer.text.Text;

/** What a person should know about a network that was just opened. */
public final class NetworkNotices {

    /** Float64 logits that differ by more than this, relative to the largest, are not mere rounding. */
    private static final double PARITY_TOLERANCE = 1e-4;

    /** There may be one of these for each BatchNorm; the report on the network lists them. */
    private static final Set<Topic> OF_CHANNELS = Set.of(Topic.TINY_VARIANCE, Topic.ZERO_GAMMA);

    private NetworkNotices() {}

    /** What is to be said as long as the network is open. */
    public static List<Notice> about(OpenNetwork network) {
        List<Notice> notices = new ArrayList<>();
        network.loaded().notes().forEach(note -> notices.add(Notice.info(note)));
        network.loaded().sharedOutput().ifPresent(note -> notices.add(Notice.info(note)));
        Warnings.about(network.loaded(), network.fused().report()).stream()
                .filter(warning -> !OF_CHANNELS.contains(warning.topic()))
                .map(NetworkNotices::notice)
                .forEach(notices::add);
        // Not "above": a parity that is not a number is no agreement.
        if (!(network.parity().maxRelative() <= PARITY_TOLERANCE)) {
            notices.add(disparity(network));
        }
        return notices;
    }

    private static Notice notice(Warning warning) {
        Notice notice = warning.topic() == Topic.NO_BATCH_NORM
                ? Notice.info(warning.sentence())
                : Notice.warning(warning.sentence());
        String more = warning.topic() == Topic.DENSE_WITH_BATCH_NORM
                ? " About this network (Ctrl+I) shows the measured reason."
                : "";
        return warning.detail().isEmpty() ? notice : notice.withDetail(warning.detail() + more);
    }

    private static Notice disparity(OpenNetwork network) {
        if (!Double.isFinite(network.parity().maxRelative())) {
            return Notice.warning(Text.of(
                    "The fused %s cannot be compared with the original: on noise their outputs are infinite"
                            + " or not a number. The weights in the file may be damaged.",
                    network.name()));
        }
        return Notice.warning(Text.of(
                "The fused %s does not quite agree with the original: on noise its outputs differ by up to %.2g (%.2g"
                        + " of the largest).",
                network.name(), network.parity().maxAbsolute(), network.parity().maxRelative()));
    }
}
