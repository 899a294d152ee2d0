package org.lrpexplorer.explore;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.ForwardBatches;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.DuelGround;
import org.lrpexplorer.explore.duel.DuelJob;
import org.lrpexplorer.explore.duel.DuelSettings;
import org.lrpexplorer.explore.duel.FillDuel;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Telling;

/**
 * Flips the pixels of the image in view, as long as somebody looks. Works in small batches on the background thread, begins
 * once the view has stood still for a moment, and shows nothing that is not of the view. On the user-interface thread.
 */
public final class DuelExplorer {

    /** Whoever holds an arrow key to step through samples is past this one by then. */
    private static final Duration CALM = Duration.ofMillis(200);

    /** Multiplications in one batch, so that it ends soon after nobody wants it any more. */
    private static final long PER_BATCH = 400_000_000;

    private static final int LARGEST_BATCH = 64;

    private final ExplorerModel model;
    private final Threads threads;
    private final DuelSettings settings = new DuelSettings();
    private final ReadOnlyObjectWrapper<Optional<Duel>> duel = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper obstacle = new ReadOnlyStringWrapper("");
    private Optional<Run> run = Optional.empty();
    private Optional<Forward> forward = Optional.empty();
    private boolean wanted;

    DuelExplorer(ExplorerModel model, Threads threads) {
        this.model = model;
        this.threads = threads;
        model.outcome().addListener((property, before, now) -> refresh());
        settings.fill().addListener((property, before, now) -> adapt());
        settings.otherFill().addListener((property, before, now) -> adapt());
        settings.steps().addListener((property, before, now) -> adapt());
    }

    /** How pixels are flipped. */
    public DuelSettings settings() {
        return settings;
    }

    /** The curves of the view, as far as they are computed; empty until there are any. */
    public ReadOnlyObjectProperty<Optional<Duel>> duel() {
        return duel.getReadOnlyProperty();
    }

    /** Why there are no curves, in a sentence; empty if there are or will be some. */
    public ReadOnlyStringProperty obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** Wants the curves of this view and of those to come. */
    public void show() {
        wanted = true;
        refresh();
    }

    /** Nobody looks at curves any more. */
    public void hide() {
        wanted = false;
        forward = Optional.empty();
        refresh();
    }

    private void refresh() {
        Outcome outcome = model.outcome().get();
        Optional<ComparisonView> view = outcome.view().filter(shown -> wanted && outcome.isCurrent());
        Optional<Comparison> comparison = view.map(ComparisonView::comparison);
        if (view.isPresent() && run.map(Run::comparison).equals(comparison)) {
            return; // The same, of which more is known by now.
        }
        run.ifPresent(before -> before.token.cancel());
        run = Optional.empty();
        duel.set(Optional.empty());
        obstacle.set(view.flatMap(DuelGround::obstacle).orElse(""));
        if (view.isPresent() && obstacle.get().isEmpty()) {
            Run begun = new Run(model.network().get(), model.viewed(), view.get(), new CancellationToken());
            run = Optional.of(begun);
            threads.delay().after(CALM, begun::begin);
        }
    }

    /** The settings have changed: what is known of the image stays. */
    private void adapt() {
        run.filter(going -> duel.get().isPresent()).ifPresent(Run::goOn);
    }

    /**
     * What computes outputs. Raw and fused compute the same function, and the fused network is faster.
     *
     * @param network as it was opened
     * @param attributor of the fused one, in single precision
     */
    private record Forward(Network network, Attributor attributor) {

        static Forward of(OpenNetwork network) {
            return new Forward(network.raw(), new Attributor(network.fused(), Precision.SINGLE));
        }

        /** How many images go through the network at once: a power of two, for which the engine has one plan. */
        int batch() {
            long each = Math.max(1, network.multiplyAdds());
            return Integer.highestOneBit((int) Math.max(1, Math.min(LARGEST_BATCH, PER_BATCH / each)));
        }
    }

    /** The curves of one view. */
    private final class Run {
        private final OpenNetwork network;
        private final OpenDataset dataset;
        private final ComparisonView view;
        private final CancellationToken token;
        private boolean underWay;

        Run(OpenNetwork network, OpenDataset dataset, ComparisonView view, CancellationToken token) {
            this.network = network;
            this.dataset = dataset;
            this.view = view;
            this.token = token;
        }

        Comparison comparison() {
            return view.comparison();
        }

        @SuppressWarnings("ReferenceEquality") // The very network is meant.
        void begin() {
            if (token.isCancelled()) {
                return;
            }
            Optional<Forward> known = forward.filter(made -> made.network() == network.raw());
            work(() -> known.orElseGet(() -> Forward.of(network)), made -> {
                forward = Optional.of(made);
                work(
                        () -> DuelGround.of(
                                dataset,
                                view,
                                new ForwardBatches(made.attributor()::outputs, made.batch(), token::throwIfCancelled)),
                        ground -> {
                            duel.set(Optional.of(new Duel(ground, List.of())));
                            goOn();
                        });
            });
        }

        /** Begins what comes next, unless something is under way, which comes back here. */
        void goOn() {
            if (underWay) {
                return;
            }
            Duel now = duel.get().orElseThrow();
            int steps = settings.steps().get();
            List<Fill> missing = settings.fills().stream()
                    .filter(fill ->
                            now.of(fill).filter(begun -> begun.steps() == steps).isEmpty())
                    .toList();
            if (missing.isEmpty()) {
                compute(now);
            } else {
                work(() -> begun(now.ground(), missing, steps), begun -> {
                    Duel more = duel.get().orElseThrow();
                    for (FillDuel fill : begun) {
                        more = more.with(fill);
                    }
                    duel.set(Optional.of(more));
                    goOn();
                });
            }
        }

        private List<FillDuel> begun(DuelGround ground, List<Fill> fills, int steps) {
            List<FillDuel> begun = new ArrayList<>();
            for (Fill fill : fills) {
                token.throwIfCancelled();
                begun.add(ground.begin(fill, steps));
            }
            return begun;
        }

        private void compute(Duel now) {
            Forward through = forward.orElseThrow();
            List<DuelJob> jobs = now.next(settings.fills(), through.batch());
            if (!jobs.isEmpty()) {
                work(
                        () -> through.attributor()
                                .predict(jobs.stream().map(DuelJob::input).toList()),
                        outputs -> {
                            duel.set(Optional.of(duel.get().orElseThrow().with(jobs, outputs)));
                            goOn();
                        });
            }
        }

        /** Does something on the background thread and goes on here with its result, unless the view is another by then. */
        private <T> void work(Supplier<T> task, Consumer<T> then) {
            underWay = true;
            threads.background().execute(() -> {
                if (token.isCancelled()) {
                    return;
                }
                try {
                    T result = task.get();
                    answer(() -> then.accept(result));
                } catch (Cancelled e) {
                    // Whoever cancelled looks at something else.
                    return;
                } catch (RuntimeException | Error e) {
                    answer(() -> obstacle.set(Telling.of(e).sentence()));
                }
            });
        }

        private void answer(Runnable answer) {
            threads.ui().execute(() -> {
                if (!token.isCancelled()) {
                    underWay = false;
                    answer.run();
                }
            });
        }
    }
}
