package org.lrpexplorer.explore;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.evaluate.search.SearchResult;
import org.lrpexplorer.explore.evaluate.EvaluationSubject;
import org.lrpexplorer.explore.evaluate.RuleSearchDraft;
import org.lrpexplorer.explore.evaluate.RuleSearchForm;
import org.lrpexplorer.explore.evaluate.RuleSearchJob;
import org.lrpexplorer.explore.evaluate.RuleSearchRun;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.explore.task.WorkTurn;

/**
 * Searches for the rules that suit the open network on the open dataset, in the background, as the {@link Evaluator}
 * measures and never at the same time. On the user-interface thread.
 */
public final class RuleSearcher {

    private final Evaluator evaluator;
    private final CompositeEditor composites;
    private final WorkTurn turn;
    private final LongWork<RuleSearchJob, RuleSearchRun> work;
    private final RuleSearchForm form = new RuleSearchForm();
    private final ReadOnlyObjectWrapper<RuleSearchDraft> draft = new ReadOnlyObjectWrapper<>(RuleSearchDraft.NONE);

    /**
     * A searcher that has found nothing yet.
     *
     * @param turn shared with the evaluator
     */
    RuleSearcher(ExplorerModel model, Evaluator evaluator, CompositeEditor composites, Threads threads, WorkTurn turn) {
        this.evaluator = evaluator;
        this.composites = composites;
        this.turn = turn;
        this.work = new LongWork<>(model, threads, turn);
        InvalidationListener refresh = changed -> refresh();
        Stream.concat(form.all().stream(), Stream.of(evaluator.subject(), evaluator.plan()))
                .forEach(choice -> choice.addListener(refresh));
        work.endWithOpened(seen -> seen.stopped("Stopped, because something else was opened."));
    }

    /** What is chosen. */
    public RuleSearchForm form() {
        return form;
    }

    /** What is open, from which a search would begin. */
    public ReadOnlyObjectProperty<Optional<EvaluationSubject>> subject() {
        return evaluator.subject();
    }

    /** What the choices come to. */
    public ReadOnlyObjectProperty<RuleSearchDraft> draft() {
        return draft.getReadOnlyProperty();
    }

    /** The search under way, or the last one; empty before any. */
    public ReadOnlyObjectProperty<Optional<RuleSearchRun>> search() {
        return work.seen();
    }

    /** Taken while this searches or the evaluator measures. */
    public WorkTurn turn() {
        return turn;
    }

    /** What has been found; empty as long as nothing is. */
    public Optional<SearchResult> result() {
        return search().get().flatMap(RuleSearchRun::result);
    }

    /** Whether the network and the dataset that a search belongs to are open. */
    public boolean isOfOpen(RuleSearchRun seen) {
        return evaluator.isOfOpen(seen.of());
    }

    /** Begins what is planned, in the place of a search that is over. */
    public void start() {
        RuleSearchDraft planned = draft.get();
        Optional<EvaluationSubject> subject = evaluator.subject().get();
        if (planned.plan().isEmpty() || subject.isEmpty() || !work.take()) {
            return;
        }
        RuleSearchJob job = new RuleSearchJob(subject.get(), planned.plan().orElseThrow());
        work.start(
                job,
                job.begun(),
                show -> {
                    SearchResult found =
                            job.run(System::nanoTime, (fraction, left) -> show.accept(seen -> seen.at(fraction, left)));
                    return seen -> seen.found(found);
                },
                RuleSearchRun::stopped);
    }

    /** Pauses the search under way, or lets it go on. */
    public void togglePause() {
        work.togglePause(RuleSearchRun::paused);
    }

    /** Ends the search under way; nothing is left of it. */
    public void cancel() {
        work.stop(seen -> seen.stopped("Stopped before anything was found."));
    }

    /**
     * Has the explorer explain by the best composite for one of the two networks, as if its file were opened; for the raw one
     * with the treatment of BatchNorm that it was found with.
     */
    public void use(boolean fused) {
        result().ifPresent(found -> composites.use(
                found.best(fused).composite(),
                fused ? Optional.empty() : Optional.of(found.plan().kept())));
    }

    private void refresh() {
        draft.set(evaluator
                .subject()
                .get()
                .map(subject ->
                        RuleSearchDraft.of(form, subject, evaluator.plan().get().lacksMasks()))
                .orElse(RuleSearchDraft.NONE));
    }
}
