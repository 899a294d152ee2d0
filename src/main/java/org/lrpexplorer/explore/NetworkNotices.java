package org.lrpexplorer.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lrpexplorer.fusion.FusionEntry;
import org.lrpexplorer.modelio.InputSpec;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.preflight.ExportAdvice;

/** What a person should know about a network that was just opened. */
final class NetworkNotices {

    /** Float64 logits that differ by more than this, relative to the largest, are not mere rounding. */
    private static final double PARITY_TOLERANCE = 1e-4;

    private NetworkNotices() {}

    static List<Notice> about(OpenNetwork network) {
        List<Notice> notices = new ArrayList<>();
        network.loaded().notes().forEach(note -> notices.add(Notice.info(note)));
        if (network.loaded().cardGuessed()) {
            notices.add(guessed(network));
        }
        if (!network.raw().has(LayerKind.BATCH_NORM)) {
            notices.add(withoutBatchNorm(network));
        }
        if (network.fused().report().keptCount() > 0) {
            notices.add(kept(network));
        }
        if (network.fused().report().mixesDenseWithBatchNorm()) {
            notices.add(mixesDense(network));
        }
        // Not "above": a parity that is not a number is no agreement.
        if (!(network.parity().maxRelative() <= PARITY_TOLERANCE)) {
            notices.add(disparity(network));
        }
        return notices;
    }

    private static Notice guessed(OpenNetwork network) {
        InputSpec input = network.card().input();
        return Notice.warning(("%s has no card beside it, so this is guessed: inputs of %d×%d×%d with pixels from %s to"
                        + " %s, mean %s, std %s, and the classes %s. Edit the card if the predictions look"
                        + " wrong.")
                .formatted(
                        network.loaded().file().getFileName(),
                        input.channels(),
                        input.height(),
                        input.width(),
                        input.low(),
                        input.high(),
                        input.mean(),
                        input.std(),
                        String.join(", ", network.card().classNames())));
    }

    private static Notice withoutBatchNorm(OpenNetwork network) {
        return Notice.info(
                        "%s has no BatchNormalization node, so raw and fused are the same.".formatted(network.name()))
                .withDetail(ExportAdvice.text());
    }

    private static Notice kept(OpenNetwork network) {
        return Notice.warning("%s: %s."
                        .formatted(network.name(), network.fused().report().summary()))
                .withDetail(network.fused().report().entries().stream()
                        .filter(entry -> !entry.fused())
                        .map(FusionEntry::describe)
                        .collect(Collectors.joining("\n")));
    }

    private static Notice mixesDense(OpenNetwork network) {
        return Notice.warning(
                ("%s mixes fully connected layers with BatchNorm (%s): relevance through such layers should"
                                + " not be trusted (Guillemot et al. 2020).")
                        .formatted(
                                network.name(),
                                String.join(", ", network.fused().report().denseWithBatchNorm())));
    }

    private static Notice disparity(OpenNetwork network) {
        if (!Double.isFinite(network.parity().maxRelative())) {
            return Notice.warning(
                    ("The fused %s cannot be compared with the original: on noise their outputs are infinite"
                                    + " or not a number. The weights in the file may be damaged.")
                            .formatted(network.name()));
        }
        return Notice.warning(String.format(
                Locale.ROOT,
                "The fused %s does not quite agree with the original: on noise its outputs differ by up to %.2g (%.2g"
                        + " of the largest).",
                network.name(),
                network.parity().maxAbsolute(),
                network.parity().maxRelative()));
    }
}
