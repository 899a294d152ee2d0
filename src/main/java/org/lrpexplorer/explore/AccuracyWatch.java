package org.lrpexplorer.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.explore.accuracy.AccuracyRun;
import org.lrpexplorer.explore.accuracy.MeasuredAccuracy;
import org.lrpexplorer.explore.accuracy.Tally;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.PixelPreset;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.text.Text;

/**
 * Measures how often the open network is right, and, where how pixels are fed was guessed, whether another common way fits
 * better. Works in small batches on the background thread, and begins none while an explanation is under way. On the
 * user-interface thread.
 */
final class AccuracyWatch {

    private final ExplorerModel model;
    private final Threads threads;
    private CancellationToken token = new CancellationToken();
    private Optional<Runnable> waiting = Optional.empty();

    AccuracyWatch(ExplorerModel model, Threads threads) {
        this.model = model;
        this.threads = threads;
    }

    /** Follows the model from now on. */
    void begin() {
        model.network().addListener((property, before, now) -> restart());
        model.dataset().addListener((property, before, now) -> restart());
        model.outcome().addListener((property, before, now) -> goOn());
    }

    /** Forgets what was measured; what is open now is measured once its first picture is there. */
    private void restart() {
        token.cancel();
        token = new CancellationToken();
        waiting = Optional.empty();
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        model.setAccuracy(new MeasuredAccuracy.Unknown());
        if (network == null
                || dataset == null
                || dataset.preprocessing().isEmpty()
                || !AccuracyRun.isPossible(network, dataset)) {
            return;
        }
        Optional<String> obstacle = AccuracyRun.obstacle(network, dataset);
        if (obstacle.isPresent()) {
            model.setAccuracy(new MeasuredAccuracy.Incomparable(obstacle.get()));
        } else {
            Measurement measurement = new Measurement(network, new AccuracyRun(network, dataset), token);
            model.setAccuracy(new MeasuredAccuracy.Measuring(0, measurement.run.samples()));
            waiting = Optional.of(measurement::step);
        }
    }

    private void goOn() {
        if (model.outcome().get().isSettled() && waiting.isPresent()) {
            Runnable next = waiting.get();
            waiting = Optional.empty();
            next.run();
        }
    }

    /** One pass over the samples as they are fed now, then one for each other way to feed them. */
    private final class Measurement {
        private final AccuracyRun run;
        private final CancellationToken mine;
        private final List<PixelPreset> others;
        private final InputSpec now;
        private final List<MeasuredAccuracy.Better> tried = new ArrayList<>();
        private Tally whole = Tally.NONE;
        private Tally toCompare = Tally.NONE;
        private Tally pass = Tally.NONE;
        private int at;
        private boolean first = true;

        Measurement(OpenNetwork network, AccuracyRun run, CancellationToken mine) {
            this.run = run;
            this.mine = mine;
            this.now = network.card().input();
            this.others = network.loaded().pixelsGuessed()
                    ? PixelPreset.forChannels(now.channels()).stream()
                            .filter(preset -> !preset.applied(now).equals(now))
                            .toList()
                    : List.of();
        }

        /** Begins the next batch. */
        void step() {
            int from = at;
            int to = Math.min(from + run.batch(), end());
            boolean asNow = first;
            int other = tried.size();
            threads.background().execute(() -> {
                try {
                    Tally batch = asNow
                            ? run.classify(from, to, mine)
                            : run.classify(others.get(other).applied(now), from, to, mine);
                    threads.ui().execute(() -> classified(batch, to));
                } catch (Cancelled e) {
                    // Whoever cancelled measures something else.
                    return;
                } catch (RuntimeException | Error e) {
                    threads.ui().execute(() -> failed(e));
                }
            });
        }

        private int end() {
            return first ? run.samples() : run.samplesToCompare();
        }

        private void classified(Tally batch, int to) {
            if (mine.isCancelled()) {
                return;
            }
            at = to;
            pass = pass.plus(batch);
            if (first && at <= run.samplesToCompare()) {
                toCompare = pass;
            }
            if (at == end()) {
                endPass();
            } else if (first) {
                model.setAccuracy(new MeasuredAccuracy.Measuring(at, end()));
            }
            if (first || tried.size() < others.size()) {
                waiting = Optional.of(this::step);
                goOn();
            }
        }

        private void endPass() {
            if (first) {
                first = false;
                whole = pass;
            } else {
                tried.add(new MeasuredAccuracy.Better(others.get(tried.size()), pass, toCompare));
            }
            at = 0;
            pass = Tally.NONE;
            boolean comparing = tried.size() < others.size();
            model.setAccuracy(
                    whole.samples() == 0
                            ? new MeasuredAccuracy.Unknown()
                            : new MeasuredAccuracy.Measured(
                                    whole, run.byNumber(), comparing, comparing ? Optional.empty() : best()));
        }

        private Optional<MeasuredAccuracy.Better> best() {
            return tried.stream()
                    .max(Comparator.comparing(MeasuredAccuracy.Better::tally))
                    .filter(found -> found.tally().isClearlyAbove(toCompare));
        }

        private void failed(Throwable reason) {
            if (!mine.isCancelled()) {
                model.setAccuracy(new MeasuredAccuracy.Incomparable(Text.of(
                        "The accuracy cannot be measured: %s",
                        Telling.of(reason).sentence())));
            }
        }
    }
}
