package org.lrpexplorer.explore;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.lrpexplorer.explore.evaluate.LongJob;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.explore.task.WorkTurn;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Telling;

/**
 * One kind of long job, one at a time, and what is seen of the newest. It works in the background, after exports, and lets
 * explanations of samples that somebody looks at go first. On the user-interface thread.
 *
 * @param <J> the kind of job
 * @param <S> what is seen of a job, under way or over
 */
final class LongWork<J extends LongJob, S> {

    private final ExplorerModel model;
    private final Threads threads;
    private final Executor worker;
    private final WorkTurn turn;
    private final ObservableBooleanValue others;
    private final ReadOnlyObjectWrapper<Optional<S>> seen = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<J> underWay = Optional.empty();

    /**
     * No job has begun yet.
     *
     * @param turn had by one job at a time, of whatever kind
     */
    LongWork(ExplorerModel model, Threads threads, WorkTurn turn) {
        this(model, threads, threads.exports(), turn, new SimpleBooleanProperty());
    }

    /**
     * No job has begun yet.
     *
     * @param worker where jobs are done
     * @param turn had by one job at a time, of whatever kind
     * @param others whether still others are to go first
     */
    LongWork(ExplorerModel model, Threads threads, Executor worker, WorkTurn turn, ObservableBooleanValue others) {
        this.model = model;
        this.threads = threads;
        this.worker = worker;
        this.turn = turn;
        this.others = others;
        model.outcome().addListener((property, before, now) -> giveWay());
        others.addListener((property, before, now) -> giveWay());
    }

    /** The job under way, or the last one; empty before any. */
    ReadOnlyObjectProperty<Optional<S>> seen() {
        return seen.getReadOnlyProperty();
    }

    /** Takes the turn for a job that is started now; false if another one has it. */
    boolean take() {
        return turn.take();
    }

    /**
     * Starts a job whose turn it is.
     *
     * @param begun what is seen of it at first
     * @param run does the work in the background, tells how what is seen changes meanwhile, and returns how it does at the end
     * @param failed how it does where the work fails, for a reason in a sentence
     */
    void start(
            J job,
            S begun,
            Function<Consumer<UnaryOperator<S>>, UnaryOperator<S>> run,
            BiFunction<S, String, S> failed) {
        underWay = Optional.of(job);
        seen.set(Optional.of(begun));
        giveWay();
        Updates updates = new Updates(job);
        worker.execute(() -> {
            try {
                UnaryOperator<S> done = run.apply(updates::show);
                threads.ui().execute(() -> end(job, done));
            } catch (Cancelled e) {
                // Whoever cancelled has already said so.
                return;
            } catch (RuntimeException | Error e) {
                String sentence = Telling.of(e).sentence();
                threads.ui().execute(() -> end(job, last -> failed.apply(last, sentence)));
            }
        });
    }

    /** Shows something else, unless a job is under way; returns whether it does. */
    boolean show(S other) {
        if (underWay.isPresent()) {
            return false;
        }
        seen.set(Optional.of(other));
        return true;
    }

    /** Pauses the job under way, or lets it go on. */
    void togglePause(BiFunction<S, Boolean, S> paused) {
        underWay.ifPresent(job -> {
            boolean pause = !job.gate().isPaused();
            job.gate().pause(pause);
            seen.set(seen.get().map(last -> paused.apply(last, pause)));
        });
    }

    /** Ends a job under way once another network or dataset is open. */
    void endWithOpened(UnaryOperator<S> how) {
        model.network().addListener((property, before, now) -> stop(how));
        model.dataset().addListener((property, before, now) -> stop(how));
    }

    /** Ends the job under way. */
    void stop(UnaryOperator<S> how) {
        underWay.ifPresent(job -> {
            job.gate().cancel();
            end(job, how);
        });
    }

    private void end(J job, UnaryOperator<S> how) {
        if (underWay.filter(job::equals).isPresent()) {
            underWay = Optional.empty();
            turn.giveBack();
            seen.set(seen.get().map(how));
        }
    }

    private void giveWay() {
        underWay.ifPresent(job -> job.hold(!model.outcome().get().isSettled() || others.get()));
    }

    /** Brings progress to the user-interface thread, all that has come at once however fast images are done. */
    private final class Updates {
        private final J job;
        private final Queue<UnaryOperator<S>> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicBoolean asked = new AtomicBoolean();

        Updates(J job) {
            this.job = job;
        }

        void show(UnaryOperator<S> further) {
            waiting.add(further);
            if (!asked.getAndSet(true)) {
                threads.ui().execute(this::update);
            }
        }

        private void update() {
            asked.set(false);
            if (underWay.filter(job::equals).isPresent()) {
                S now = seen.get().orElseThrow();
                for (UnaryOperator<S> next = waiting.poll(); next != null; next = waiting.poll()) {
                    now = next.apply(now);
                }
                seen.set(Optional.of(now));
            }
        }
    }
}
