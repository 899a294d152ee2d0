package org.lrpexplorer.preflight;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.preflight.Warning.Topic;
import org.lrpexplorer.text.SampleKind;
import org.lrpexplorer.text.Text;

/** Finds what a person should know before trusting an explanation. */
public final class Warnings {

    private Warnings() {}

    /** What the file and the fusion tell, without running the network. */
    public static List<Warning> about(LoadedModel model, FusionReport fusion) {
        Network network = model.network();
        List<Warning> warnings = new ArrayList<>();
        if (model.cardGuessed()) {
            warnings.add(guessed(model));
        } else if (!model.guesses().isEmpty()) {
            warnings.add(completed(model));
        }
        if (!fusion.hasBatchNorm()) {
            warnings.add(NormWarnings.withoutBatchNorm(model, fusion));
        }
        warnings.addAll(StatisticsWarnings.about(network, fusion));
        if (fusion.mixesDenseWithBatchNorm()) {
            warnings.add(NormWarnings.mixesDense(fusion));
        }
        if (fusion.keptCount() > 0) {
            warnings.add(NormWarnings.kept(fusion));
        }
        warnings.addAll(StatisticsWarnings.ofChannels(network, fusion));
        return warnings;
    }

    private static Warning completed(LoadedModel model) {
        return new Warning(
                Topic.GUESSED_CARD,
                Text.of(
                        "The card of %s leaves something out, so this is guessed: %s.",
                        model.file().getFileName(), String.join("; ", model.guesses())),
                "Predictions look wrong where the guess is; add it to the card, or edit the card in the window.");
    }

    private static Warning guessed(LoadedModel model) {
        InputSpec input = model.card().input();
        return new Warning(
                Topic.GUESSED_CARD,
                Text.of(
                        "%s has no card beside it, so this is guessed: inputs of %s with %s from %s to %s, mean %s, std"
                                + " %s, and %s.",
                        model.file().getFileName(),
                        input.describeSize(),
                        input.kind() == SampleKind.IMAGE ? input.kind().places() : "values",
                        input.low(),
                        input.high(),
                        input.mean(),
                        input.std(),
                        model.card().describeClasses()),
                "Predictions look wrong where the guess is; write a card, or edit it in the window.");
    }
}
