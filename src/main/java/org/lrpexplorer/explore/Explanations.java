package org.lrpexplorer.explore;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.ExplainedAhead;
import org.lrpexplorer.explore.task.ExplanationCache;
import org.lrpexplorer.explore.task.ExplanationRequest;
import org.lrpexplorer.explore.task.ExplanationService;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.open.OpeningId;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/** Keeps the model's outcome in step with what is chosen in the model. */
final class Explanations implements ExplanationService.Audience {

    private final ExplorerModel model;
    private final ExplanationService service;
    private List<OpeningId> asked = List.of();
    private List<OpeningId> pictured = List.of();
    private boolean held;

    Explanations(ExplorerModel model, Threads threads, ExplanationCache cache, ExplainedAhead ahead) {
        this.model = model;
        this.service = new ExplanationService(threads, cache, ahead, this);
        choices().forEach(choice -> choice.addListener((observed, before, now) -> refresh()));
    }

    private Stream<ObservableValue<?>> choices() {
        return Stream.of(
                model.network(),
                model.dataset(),
                model.index(),
                model.edits(),
                model.target(),
                model.composite(),
                model.batchNorm(),
                model.start(),
                model.pruning(),
                model.condition(),
                model.normsShown());
    }

    /** Makes several changes to the model and asks for one explanation afterwards. */
    void together(Runnable changes) {
        boolean within = held;
        held = true;
        try {
            changes.run();
        } finally {
            held = within;
        }
        refresh();
    }

    /** Asks for what the model says now. */
    void refresh() {
        if (held) {
            return;
        }
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        List<OpeningId> before = asked;
        asked = network == null || dataset == null ? List.of() : List.of(network.id(), dataset.id());
        if (!asked.equals(before)) {
            service.forgetAllBut(asked);
        }
        if (network == null || dataset == null) {
            service.withdraw();
            settle(new Outcome.Empty());
        } else if (dataset.preprocessing().isEmpty()) {
            service.withdraw();
            settle(new Outcome.Failed(Notice.error(dataset.adaptation()), previous()));
        } else {
            request(network, dataset, dataset.preprocessing().get());
        }
    }

    private void request(OpenNetwork network, OpenDataset dataset, Preprocessing preprocessing) {
        Work work = work(network, dataset, model.index().get());
        service.request(work.request(preprocessing), work);
    }

    private Work work(OpenNetwork network, OpenDataset dataset, int index) {
        return new Work(
                network,
                model.edits().get().in(dataset, index),
                index,
                model.request(),
                model.normsShown().get());
    }

    /**
     * Has another sample explained in the way that the model says now, before anybody asks for it. Only while what the model
     * says is on show.
     */
    void expect(int index) {
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        Work work = work(network, dataset, index);
        service.expect(work.request(dataset.preprocessing().orElseThrow()), work);
    }

    /** What is done away from the user-interface thread. */
    private record Work(OpenNetwork network, OpenDataset dataset, int index, Request explain, boolean norms)
            implements ExplanationService.Computation {

        ExplanationRequest request(Preprocessing preprocessing) {
            return new ExplanationRequest(network.id(), dataset.id(), preprocessing, index, explain, norms);
        }

        private ComparisonRun run() {
            return new ComparisonRun(network, dataset, norms);
        }

        @Override
        public ComparisonView compute(RunControl control) {
            return run().run(index, explain, control);
        }

        @Override
        public ComparisonView diagnosed(ComparisonView view, CancellationToken token) {
            return run().accounted(view, token);
        }
    }

    /** Stops what is under way, if anything is, and says so. */
    void cancel() {
        if (service.withdraw()) {
            settle(new Outcome.Failed(
                    Notice.info(Text.of(
                            "The explanation of sample %d was stopped.",
                            model.index().get())),
                    previous()));
        }
    }

    @Override
    public void started() {
        model.hideProgress();
        model.setOutcome(new Outcome.Computing(previous()));
    }

    @Override
    public void progressed(double fraction) {
        model.showProgress(fraction);
    }

    @Override
    public void ready(ComparisonView view) {
        pictured = asked;
        settle(new Outcome.Ready(view));
    }

    @Override
    public void diagnosed(ComparisonView view) {
        model.setOutcome(new Outcome.Ready(view));
    }

    @Override
    public void notDiagnosed(Throwable reason) {
        model.notices().add(Notice.of(reason));
    }

    @Override
    public void failed(Throwable reason) {
        // In the place of a sample that cannot be read, another one's picture would be taken for it.
        boolean unreadable = reason instanceof DatasetException;
        settle(new Outcome.Failed(Notice.of(reason), unreadable ? Optional.empty() : previous()));
    }

    private void settle(Outcome outcome) {
        model.hideProgress();
        model.setOutcome(outcome);
    }

    /** The picture before, unless it is of another network or dataset than those that are open now. */
    private Optional<ComparisonView> previous() {
        return model.outcome().get().view().filter(view -> pictured.equals(asked));
    }
}
