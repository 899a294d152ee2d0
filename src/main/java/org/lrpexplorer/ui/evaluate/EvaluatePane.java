package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Evaluator;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.evaluate.CurveChoice;
import org.lrpexplorer.explore.evaluate.CurvePoint;
import org.lrpexplorer.explore.evaluate.Evaluation;
import org.lrpexplorer.explore.evaluate.EvaluationCost;
import org.lrpexplorer.explore.evaluate.EvaluationFindings;
import org.lrpexplorer.explore.evaluate.EvaluationPlan;
import org.lrpexplorer.explore.evaluate.ImagesBehind;
import org.lrpexplorer.explore.evaluate.PairedDifference;
import org.lrpexplorer.explore.evaluate.ResultRow;
import org.lrpexplorer.ui.command.Command;

/** Evaluates which row is right: what to measure at the left, what was found beside it, the images behind it below. */
public final class EvaluatePane extends BorderPane {

    private final Evaluator evaluator;
    private final ChoicesSide side;
    private final RunLine line;
    private final ResultsView results;
    private final ImageStrip strip;
    private Optional<Picked> picked = Optional.empty();

    /** The images behind whatever is picked, of the newest findings. */
    @FunctionalInterface
    private interface Picked {
        ImagesBehind in(EvaluationFindings findings);
    }

    /**
     * What is done with results, and how.
     *
     * @param start begins an evaluation
     * @param pause pauses it, or lets it go on
     * @param cancel ends it
     * @param files what is read and written, the most usual last
     */
    public record Ways(Command start, Command pause, Command cancel, List<Command> files) {

        /** Copies the list. */
        public Ways {
            files = List.copyOf(files);
        }
    }

    /** A view of an explorer's evaluator. */
    public EvaluatePane(Explorer explorer, Ways ways) {
        this.evaluator = explorer.evaluator();
        setId("evaluate-pane");
        getStyleClass().addAll("evaluate-pane");
        setMinSize(0, 0);
        line = new RunLine("evaluate", "Progress of the evaluation", ways.pause(), ways.cancel());
        results = new ResultsView(new ResultsView.Picks() {
            @Override
            public void picked(PairedDifference difference) {
                pick(found -> ImagesBehind.of(found.results(), difference));
            }

            @Override
            public void picked(ResultRow row) {
                pick(found -> ImagesBehind.of(found.results(), row));
            }

            @Override
            public void picked(CurvePoint point) {
                pick(found -> ImagesBehind.of(found, point));
            }
        });
        strip = new ImageStrip(explorer::thumbnail, explorer::goTo);
        VBox.setVgrow(results, Priority.ALWAYS);
        VBox middle = new VBox(line, results, strip);
        middle.setMinSize(0, 0);
        side = new ChoicesSide("evaluate-cost", new EvaluationFields(evaluator), ways.start());
        setLeft(side);
        setCenter(middle);
        setBottom(new SaidBar("evaluate-said", explorer.model().notices(), ways.files()));
        evaluator.plan().addListener((property, before, now) -> describe(now));
        describe(evaluator.plan().get());
        evaluator.evaluation().addListener((property, before, now) -> show(before, now));
        explorer.model().dataset().addListener(changed -> refresh());
        explorer.model().network().addListener(changed -> refresh());
        show(Optional.empty(), evaluator.evaluation().get());
    }

    private void describe(EvaluationPlan plan) {
        side.say(
                plan.problem().isEmpty() ? plan.cost().map(EvaluationCost::text).orElse("") : plan.problem());
    }

    private void show(Optional<Evaluation> before, Optional<Evaluation> now) {
        if (now.map(Evaluation::experiment).equals(before.map(Evaluation::experiment))
                && now.flatMap(Evaluation::findings).equals(before.flatMap(Evaluation::findings))) {
            tell(now);
            return;
        }
        if (!now.map(Evaluation::experiment).equals(before.map(Evaluation::experiment))) {
            picked = Optional.empty();
        }
        results.show(now.flatMap(Evaluation::findings));
        refresh();
    }

    private void pick(Picked newest) {
        picked = Optional.of(newest);
        refresh();
    }

    private void refresh() {
        Optional<Evaluation> now = evaluator.evaluation().get();
        tell(now);
        strip.show(
                now.flatMap(Evaluation::findings)
                        .flatMap(found -> picked.map(each -> each.in(found)))
                        .orElse(ImagesBehind.NONE),
                now.filter(each -> !evaluator.isOfOpenDataset(each))
                        .map(each -> each.of().dataset())
                        .orElse(""));
    }

    private void tell(Optional<Evaluation> evaluation) {
        line.show(evaluation
                .map(seen -> new RunLine.Words(
                        seen.of().text() + (evaluator.isOfOpen(seen) ? "" : " (no longer open)"),
                        seen.text(),
                        seen.fraction(),
                        seen.isUnderWay(),
                        seen.stage() == Evaluation.Stage.PAUSED))
                .orElse(RunLine.Words.of("Which row is right, raw or fused? Choose at the left, then evaluate.")));
    }

    /** The lines of the table that are picked, or all of them as they are sorted. */
    public List<ResultRow> copied() {
        return results.copied();
    }

    /** The curves that are looked at; empty if something else is. */
    public Optional<CurveChoice> curves() {
        return results.curves();
    }
}
