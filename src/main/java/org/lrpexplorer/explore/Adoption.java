package org.lrpexplorer.explore;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.explore.browse.Thumbnails;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileTask;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.modelio.card.StatedCard;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Problem;

/**
 * Makes what was read the open network or dataset, described and fitted as a person or the files say. On the
 * user-interface thread.
 */
final class Adoption {

    private final ExplorerModel model;
    private final Threads threads;
    private final FileWork files;
    private final Explanations explanations;
    private final Thumbnails thumbnails;
    private final StandingNotices standing;
    private final CompositeEditor composites;
    private long serials;

    Adoption(
            ExplorerModel model,
            Threads threads,
            FileWork files,
            Explanations explanations,
            Thumbnails thumbnails,
            CompositeEditor composites) {
        this.composites = composites;
        this.model = model;
        this.threads = threads;
        this.files = files;
        this.explanations = explanations;
        this.thumbnails = thumbnails;
        this.standing = new StandingNotices(model);
        PassingNotices.watch(model.notices(), standing, threads.delay());
        model.outcome().addListener((property, before, now) -> standing.outcomeChanged());
    }

    /** A number that tells an opening from all others. */
    long nextSerial() {
        return ++serials;
    }

    /**
     * Describes the open network by a card, which is called so in messages: at once, or, where that reads the samples
     * that inputs are held at, once they are read.
     */
    void describe(StatedCard card, String cardName) {
        OpenNetwork open = model.network().get();
        if (open == null) {
            say(Notice.error("A network card describes an open network; open the network first."));
            return;
        }
        long serial = nextSerial();
        if (open.holdsSamples()) {
            files.open(
                    FileTask.Kind.CARD,
                    "Reading what inputs are held at",
                    token -> open.withCard(card, cardName, serial, token),
                    described -> describe(open, described));
            return;
        }
        OpenNetwork described;
        try {
            described = open.withCard(card, cardName, serial, new CancellationToken());
        } catch (Problem e) {
            say(Notice.of(e));
            return;
        }
        describe(open, described);
    }

    private void describe(OpenNetwork before, OpenNetwork described) {
        if (!model.network().get().id().equals(before.id())) {
            return; // Another network was opened meanwhile.
        }
        explanations.together(() -> {
            model.setNetwork(described);
            fit(dataset -> Fitting.of(described, dataset));
        });
        standing.networkChanged();
    }

    /** Makes images fit the network in another way. */
    void applyFit(Fit fit) {
        fit(dataset -> Fitting.chosen(dataset, fit));
        standing.datasetChanged();
    }

    /** Makes a network the open one. */
    void adopt(OpenNetwork network) {
        explanations.together(() -> {
            model.setNetwork(network);
            model.target().set(Target.predicted());
            model.condition().set(Optional.empty());
            composites.suit(network);
            fit(dataset -> Fitting.of(network, dataset));
        });
        standing.networkChanged();
    }

    /** Makes a dataset the open one; the one before is closed once nobody reads it any more. */
    void adopt(OpenDataset dataset) {
        OpenDataset before = model.dataset().get();
        OpenDataset fitted = fittedOrClosed(dataset);
        thumbnails.restart(fitted.dataset());
        explanations.together(() -> {
            model.setDataset(fitted);
            model.restartAt(dataset.size());
        });
        standing.datasetChanged();
        if (before != null) {
            // All these threads may still have work that reads it; each runs its tasks in order.
            threads.compute().execute(() -> threads.background().execute(() -> threads.exports()
                    .execute(() -> threads.surveys().execute(() -> threads.io().execute(before.dataset()::close)))));
        }
    }

    /** The dataset as the open network takes it; a dataset that nobody will see is not left open. */
    private OpenDataset fittedOrClosed(OpenDataset dataset) {
        OpenNetwork network = model.network().get();
        try {
            return network == null ? dataset : Fitting.of(network, dataset);
        } catch (RuntimeException e) {
            dataset.dataset().close();
            throw e;
        }
    }

    private void fit(UnaryOperator<OpenDataset> fitting) {
        OpenDataset before = model.dataset().get();
        if (before != null) {
            OpenDataset fitted = fitting.apply(before);
            if (fitted.dataset()
                    != before.dataset()) { // the same samples as signals instead of images, or the other way
                thumbnails.restart(fitted.dataset());
            }
            model.setDataset(fitted);
        }
    }

    private void say(Notice notice) {
        model.notices().add(notice);
    }
}
