package org.lrpexplorer.explore;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.explore.evaluate.EvaluatedImages;
import org.lrpexplorer.explore.evaluate.EvaluatedOf;
import org.lrpexplorer.explore.evaluate.Evaluation;
import org.lrpexplorer.explore.evaluate.EvaluationDraft;
import org.lrpexplorer.explore.evaluate.EvaluationForm;
import org.lrpexplorer.explore.evaluate.EvaluationJob;
import org.lrpexplorer.explore.evaluate.EvaluationPlan;
import org.lrpexplorer.explore.evaluate.EvaluationSubject;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.explore.task.WorkTurn;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.problem.Telling;

/**
 * Measures which row is right, raw or fused, on many images of what is open; one evaluation at a time. It works in the
 * background, after exports, and lets explanations of samples that somebody looks at go first. On the user-interface
 * thread.
 */
public final class Evaluator {

    private final ExplorerModel model;
    private final CompositeEditor composites;
    private final Threads threads;
    private final LongWork<EvaluationJob, Evaluation> work;
    private final EvaluationForm form = new EvaluationForm();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<EvaluationSubject>> subject =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<EvaluationPlan> plan = new ReadOnlyObjectWrapper<>(EvaluationPlan.NONE);
    private Optional<EvaluationJob> last = Optional.empty();

    /** @param turn taken while it measures */
    Evaluator(ExplorerModel model, CompositeEditor composites, Threads threads, WorkTurn turn) {
        this.model = model;
        this.composites = composites;
        this.threads = threads;
        this.work = new LongWork<>(model, threads, turn);
        InvalidationListener refresh = changed -> refresh();
        Stream.concat(
                        form.all().stream(),
                        Stream.of(
                                model.network(),
                                model.dataset(),
                                model.composite(),
                                model.batchNorm(),
                                composites.offered()))
                .forEach(choice -> choice.addListener(refresh));
        work.endWithOpened(seen -> seen.ended(Evaluation.Stage.STOPPED, "stopped, because something else was opened"));
    }

    /** What is chosen. */
    public EvaluationForm form() {
        return form;
    }

    /** What is open, from which an evaluation would begin; empty where something is missing, or nobody looks. */
    public ReadOnlyObjectProperty<Optional<EvaluationSubject>> subject() {
        return subject.getReadOnlyProperty();
    }

    /** What the choices come to. */
    public ReadOnlyObjectProperty<EvaluationPlan> plan() {
        return plan.getReadOnlyProperty();
    }

    /** What would be measured; empty as long as that is not known. */
    Optional<Experiment> planned() {
        EvaluationPlan now = plan.get();
        return now.draft().flatMap(draft -> now.images().map(images -> draft.experiment(images.masked())));
    }

    /** The evaluation under way, or the last one; empty before any. */
    public ReadOnlyObjectProperty<Optional<Evaluation>> evaluation() {
        return work.seen();
    }

    /** Whether somebody looks. */
    public ReadOnlyBooleanProperty isOpen() {
        return open.getReadOnlyProperty();
    }

    /** Whether the network and the dataset that an evaluation belongs to are open. */
    public boolean isOfOpen(Evaluation seen) {
        return isOfOpen(seen.of());
    }

    /** Whether the network and the dataset that results belong to are open. */
    boolean isOfOpen(EvaluatedOf of) {
        return model.network().get() != null
                && model.dataset().get() != null
                && of.isOf(model.network().get())
                && of.isOf(model.dataset().get());
    }

    /** Whether its images are those of the open dataset. */
    public boolean isOfOpenDataset(Evaluation seen) {
        return model.dataset().get() != null && seen.of().isOf(model.dataset().get());
    }

    /** Somebody looks. */
    public void open() {
        open.set(true);
        refresh();
    }

    /** Nobody looks any more; an evaluation under way goes on. */
    public void close() {
        open.set(false);
    }

    /** Begins what is planned, in the place of an evaluation that is over. */
    public void start() {
        EvaluationPlan planned = plan.get();
        if (!planned.isReady() || !work.take()) {
            return;
        }
        EvaluationDraft draft = planned.draft().orElseThrow();
        EvaluatedImages images = planned.images().orElseThrow();
        EvaluationJob job = new EvaluationJob(draft.subject(), draft.experiment(images.masked()), images);
        last = Optional.of(job);
        work.start(
                job,
                job.begun(),
                show -> {
                    job.run(
                            System::nanoTime,
                            (done, left, findings) -> show.accept(seen -> seen.at(done, left, findings)));
                    return seen -> seen.ended(Evaluation.Stage.DONE, "");
                },
                (seen, why) -> seen.ended(Evaluation.Stage.STOPPED, why));
    }

    /** What has measured the evaluation on show; empty where that was read from a file. */
    Optional<EvaluationJob> job() {
        return last;
    }

    /** Shows results of a file, unless an evaluation is under way. */
    void show(Evaluation stored) {
        if (work.show(stored)) {
            last = Optional.empty();
        }
    }

    /** Pauses the evaluation under way, or lets it go on. */
    public void togglePause() {
        work.togglePause(Evaluation::paused);
    }

    /** Ends the evaluation under way; what it has found stays. */
    public void cancel() {
        work.stop(seen -> seen.ended(Evaluation.Stage.STOPPED, "stopped"));
    }

    private void refresh() {
        if (!open.get()) {
            return;
        }
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        if (network == null || dataset == null) {
            subject.set(Optional.empty());
            plan.set(EvaluationPlan.NONE);
            return;
        }
        EvaluationSubject now = new EvaluationSubject(
                network,
                dataset,
                model.composite().get(),
                composites.offered(),
                model.batchNorm().get());
        subject.set(Optional.of(now));
        try {
            draw(EvaluationDraft.of(form, now));
        } catch (Problem e) {
            plan.set(EvaluationPlan.refused(e.getMessage()));
        }
    }

    /** Draws the images, unless those of the plan are the same. */
    private void draw(EvaluationDraft draft) {
        EvaluationPlan before = plan.get();
        EvaluationPlan asked = EvaluationPlan.asked(draft);
        if (before.isReady() && before.isOnImagesOf(draft)) {
            plan.set(asked.with(before.images().orElseThrow()));
            return;
        }
        plan.set(asked);
        threads.openings().execute(() -> {
            try {
                EvaluatedImages found = EvaluatedImages.of(
                        draft.images(), draft.subject().dataset().dataset());
                threads.ui().execute(() -> settle(draft, plan.get().with(found)));
            } catch (RuntimeException | Error e) {
                String sentence = Telling.of(e).sentence();
                threads.ui().execute(() -> settle(draft, EvaluationPlan.refused(sentence)));
            }
        });
    }

    private void settle(EvaluationDraft draft, EvaluationPlan settled) {
        if (plan.get().isOnImagesOf(draft)) {
            plan.set(settled);
        }
    }
}
