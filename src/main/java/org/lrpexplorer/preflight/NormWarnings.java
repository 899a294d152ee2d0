package org.lrpexplorer.preflight;

import java.util.List;
import java.util.stream.Collectors;
import org.lrpexplorer.fusion.FusionEntry;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.fusion.NormKind;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.common.ModelFormat;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.text.Text;

/** Says which normalisations a network has, and what fusing them means. */
final class NormWarnings {

    private static final int MOST_NAMES = 3;

    private NormWarnings() {}

    /** Of a network without a BatchNorm; constants that scale channels may be one that was frozen. */
    static Warning withoutBatchNorm(LoadedModel model, FusionReport fusion) {
        Object file = model.file().getFileName();
        boolean folded = model.format().equals(ModelFormat.ONNX)
                && model.network().has(LayerKind.CONVOLUTION)
                && !model.network().has(LayerKind.SAMPLE_NORM)
                && !fusion.hasFrozen();
        String sentence = fusion.fusedCount() == 0
                ? Text.of("%s has no BatchNormalization node, so raw and fused are the same", file)
                : Text.of(
                        "%s has no BatchNormalization node, but %s that fusion treats like one: raw and fused can differ",
                        file, scalings(fusion));
        return new Warning(
                Topic.NO_BATCH_NORM,
                sentence + (folded ? "; most exporters fold BatchNorm into convolutions." : "."),
                folded ? ExportAdvice.text() : "");
    }

    private static String scalings(FusionReport fusion) {
        List<FusionEntry> fused =
                fusion.scalings().stream().filter(FusionEntry::fused).toList();
        return Text.of(
                "%d %s (%s)%s",
                fused.size(),
                NormKind.SCALING.of(fused.size()),
                Names.of(fused.stream().map(FusionEntry::batchNorm).toList(), MOST_NAMES),
                fusion.hasFrozen() ? ", as a frozen BatchNorm is written," : "");
    }

    static Warning mixesDense(FusionReport fusion) {
        String what = fusion.hasBatchNorm() ? "BatchNorm" : "Scalings by constants, as a frozen BatchNorm is written,";
        return new Warning(
                Topic.DENSE_WITH_BATCH_NORM,
                Text.of(
                        "%s next to dense layers (%s): do not rely on raw relevance there; measure raw, fused and the z-rule.",
                        what, Names.of(fusion.denseWithBatchNorm(), MOST_NAMES)),
                "Guillemot et al. 2020 (arXiv 2002.11018) report better heatmaps for convolutional layers and warn"
                        + " against LRP where normalisation stands next to fully connected ones. On 500 MNIST images and"
                        + " the bundled mnist-dense-bn, raw (passed through) has a symmetric relevance gain (mean fill) of 0.23,"
                        + " fused and the z-rule 0.86, a random order 0.01 (assets/study); evaluate measures it for another"
                        + " network.");
    }

    static Warning kept(FusionReport fusion) {
        List<FusionEntry> kept =
                fusion.entries().stream().filter(entry -> !entry.fused()).toList();
        String what = kept.stream()
                .map(entry -> entry.kind().of(kept.size()))
                .distinct()
                .collect(Collectors.joining(" or "));
        return new Warning(
                Topic.KEPT,
                kept.size() == 1
                        ? Text.of(
                                "The %s %s cannot be fused; it stays in place and is treated as in the raw network.",
                                what, kept.get(0).batchNorm())
                        : Text.of(
                                "%d %s cannot be fused; they stay in place and are treated as in the raw network.",
                                kept.size(), what),
                kept.stream().map(FusionEntry::describe).collect(Collectors.joining("\n")));
    }
}
