package org.lrpexplorer.explore.evaluate;

import java.util.Optional;
import java.util.OptionalInt;
import org.lrpexplorer.cluster.ClusterPlan;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/**
 * What the choices for clusters come to.
 *
 * @param plan what is clustered; empty if nothing can be
 * @param classIndex the class that is chosen, or that of the image on show
 * @param problem why nothing can be clustered, in a sentence; empty if it can
 */
public record ClusterDraft(Optional<ClusterPlan> plan, int classIndex, String problem) {

    /** Nothing is open. */
    public static final ClusterDraft NONE = new ClusterDraft(Optional.empty(), 0, "");

    private static final int EXAMPLE = 100;

    /**
     * What a form asks for.
     *
     * @param shownClass the class of the image on show
     */
    public static ClusterDraft of(ClusterForm form, EvaluationSubject subject, int shownClass) {
        int chosen = form.classIndex()
                .get()
                .filter(index -> index < subject.network().raw().outputGrid().classes())
                .orElse(shownClass);
        try {
            return new ClusterDraft(Optional.of(plan(form, subject, chosen)), chosen, "");
        } catch (Problem e) {
            return new ClusterDraft(Optional.empty(), chosen, e.getMessage());
        }
    }

    private static ClusterPlan plan(ClusterForm form, EvaluationSubject subject, int chosen) {
        if (subject.dataset().preprocessing().isEmpty()) {
            throw new EvaluationException(Text.of(
                    "The dataset does not fit the network: %s",
                    subject.dataset().adaptation()));
        }
        String count = form.clusters().get().strip();
        return new ClusterPlan(
                chosen,
                form.membership().get(),
                TypedNumbers.images(form.images().get(), EXAMPLE),
                TypedNumbers.seed(form.seed().get()),
                form.networks().get().methods(subject.composite(), RuleSearchDraft.usualTreatment(subject)),
                form.grouping().get(),
                count.isEmpty() ? OptionalInt.empty() : OptionalInt.of(TypedNumbers.clusters(count)));
    }
}
