package org.lrpexplorer.open;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.preflight.Warning;
import org.lrpexplorer.preflight.Warnings;
import org.lrpexplorer.text.Text;

/** What people should know of values that are written to files, whichever samples they are of. */
public final class RunNotes {

    private RunNotes() {}

    /**
     * Of a network and its inputs, one sentence each.
     *
     * @param fusion what became of BatchNorm, or would if it were fused
     * @param ofInputs what is to be said of how inputs are made
     */
    public static List<String> of(LoadedModel model, FusionReport fusion, List<String> ofInputs) {
        List<String> notes = new ArrayList<>(model.notes());
        model.sharedOutput().ifPresent(notes::add);
        notes.addAll(ofInputs);
        Warnings.about(model, fusion).stream().flatMap(RunNotes::ofFusion).forEach(notes::add);
        return notes;
    }

    /**
     * Of how images become inputs.
     *
     * @param guessed whether nobody has said what the network expects of pixels
     * @param adaptation what is done to the images so that they fit; empty if nothing is
     */
    public static List<String> ofImages(
            Dataset dataset, Preprocessing preprocessing, boolean guessed, String adaptation) {
        List<String> notes = new ArrayList<>(dataset.remarks());
        if (guessed) {
            notes.add(Text.of(
                    "The network has no card beside it, so this is guessed: %s are %s.",
                    preprocessing.kind().many(), preprocessing.describe()));
        }
        if (!adaptation.isEmpty()) {
            notes.add(adaptation);
        }
        return notes;
    }

    /** The rest of what is to be known of a network, such as what is guessed of its pixels, comes with the inputs. */
    private static Stream<String> ofFusion(Warning warning) {
        return switch (warning.topic()) {
            case DENSE_WITH_BATCH_NORM, TRAINING_MODE, PLACEHOLDER_STATISTICS -> Stream.of(warning.sentence());
            case KEPT -> warning.detail().lines();
            case NO_BATCH_NORM, TINY_VARIANCE, ZERO_GAMMA, GUESSED_CARD, UNSOUND_RELEVANCE, UNTRIED_RELEVANCE ->
                Stream.empty();
        };
    }
}
