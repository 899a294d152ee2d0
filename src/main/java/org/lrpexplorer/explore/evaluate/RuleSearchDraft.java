package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.search.RuleGrid;
import org.lrpexplorer.evaluate.search.SearchException;
import org.lrpexplorer.evaluate.search.SearchPlan;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OtherClasses;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/**
 * What the choices for a search come to.
 *
 * @param plan the search; empty if it cannot be made
 * @param rules what is said of the rules: how many there are, or why they cannot be tried
 * @param problem why the search cannot be made otherwise, in a sentence; empty if it can
 */
public record RuleSearchDraft(Optional<SearchPlan> plan, String rules, String problem) {

    /** Nothing is open. */
    public static final RuleSearchDraft NONE = new RuleSearchDraft(Optional.empty(), "", "");

    private static final int EXAMPLE = 50;

    /**
     * What a form asks for.
     *
     * @param lacksMasks whether the dataset is known not to say which pixels belong to objects
     */
    public static RuleSearchDraft of(RuleSearchForm form, EvaluationSubject subject, boolean lacksMasks) {
        RuleGrid grid;
        try {
            grid = RuleGrid.of(typed(form));
        } catch (SearchException e) {
            return new RuleSearchDraft(Optional.empty(), e.getMessage(), "");
        }
        String counted = Text.of(
                grid.rules().size() == 1
                        ? "%d rule, in low, middle and high convolutions and in dense layers in turn"
                        : "%d rules, each in low, middle and high convolutions and in dense layers in turn",
                grid.rules().size());
        try {
            return new RuleSearchDraft(Optional.of(plan(form, subject, lacksMasks, grid)), counted, "");
        } catch (Problem e) {
            return new RuleSearchDraft(Optional.empty(), counted, e.getMessage());
        }
    }

    private static List<String> typed(RuleSearchForm form) {
        String rules = form.rules().get().strip();
        return rules.isEmpty() ? List.of() : List.of(rules.split("\\s+"));
    }

    private static SearchPlan plan(RuleSearchForm form, EvaluationSubject subject, boolean lacksMasks, RuleGrid grid) {
        OpenDataset dataset = subject.dataset();
        if (dataset.preprocessing().isEmpty()) {
            throw new EvaluationException(Text.of("The dataset does not fit the network: %s", dataset.adaptation()));
        }
        MapMeasure judged = form.measure().get();
        if (lacksMasks && judged.needsMask()) {
            throw new EvaluationException(
                    "The dataset does not say which pixels belong to objects; choose another measure.");
        }
        // Without labels of the network's classes the prediction is all there is to explain.
        boolean told = dataset.dataset().label(0) != Sample.UNKNOWN && !OtherClasses.isSo(subject.network(), dataset);
        EvaluatedClass target = told ? EvaluatedClass.TRUE : EvaluatedClass.PREDICTED;
        return new SearchPlan(
                form.base().get().orElse(subject.searchBase()),
                form.kept().get().orElse(usualTreatment(subject)),
                grid,
                judged,
                SearchPlan.usualQuantity(judged),
                TypedNumbers.images(form.images().get(), EXAMPLE),
                target.explained(),
                TypedNumbers.seed(form.seed().get()));
    }

    /** What BatchNorm does where nothing is chosen. */
    public static BatchNormTreatment usualTreatment(EvaluationSubject subject) {
        return subject.treatment().orElse(BatchNormTreatment.PASS);
    }
}
