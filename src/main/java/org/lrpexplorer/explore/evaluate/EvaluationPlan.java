package org.lrpexplorer.explore.evaluate;

import java.util.Optional;

/**
 * What would be evaluated, or why nothing can be.
 *
 * @param draft what the form asks for; empty if it asks for nothing that can be
 * @param images which images these are; empty as long as nobody has looked
 * @param problem what to change, as a sentence; empty if nothing is
 */
public record EvaluationPlan(Optional<EvaluationDraft> draft, Optional<EvaluatedImages> images, String problem) {

    /** Nothing is open. */
    public static final EvaluationPlan NONE =
            new EvaluationPlan(Optional.empty(), Optional.empty(), "Open a network and a dataset first.");

    /** Nothing can be evaluated. */
    public static EvaluationPlan refused(String problem) {
        return new EvaluationPlan(Optional.empty(), Optional.empty(), problem);
    }

    /** What is asked for, whose images are still looked for. */
    public static EvaluationPlan asked(EvaluationDraft draft) {
        return new EvaluationPlan(Optional.of(draft), Optional.empty(), "");
    }

    /** The same with the images. */
    public EvaluationPlan with(EvaluatedImages found) {
        return new EvaluationPlan(draft, Optional.of(found), problem);
    }

    /** Whether another draft has the same images. */
    public boolean isOnImagesOf(EvaluationDraft other) {
        return draft.filter(mine -> mine.images().equals(other.images())
                        && mine.subject().dataset().equals(other.subject().dataset()))
                .isPresent();
    }

    /** Whether it can begin. */
    public boolean isReady() {
        return draft.isPresent() && images.isPresent();
    }

    /** Whether the dataset is known not to say which pixels belong to the object. */
    public boolean lacksMasks() {
        return images.filter(found -> !found.masked()).isPresent();
    }

    /** What it costs, as far as that is known. */
    public Optional<EvaluationCost> cost() {
        return draft.flatMap(asked -> images.map(found -> EvaluationCost.of(
                asked.experiment(found.masked()), found.indices().count(), asked.pixels(), asked.layers())));
    }
}
