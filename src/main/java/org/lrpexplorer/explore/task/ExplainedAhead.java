package org.lrpexplorer.explore.task;

import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.problem.Telling;

/**
 * One result that nobody has asked for yet: computed on the background thread, stopped as soon as anything is asked for,
 * and kept for the very request that it answers. A failure disturbs nobody, but if nobody foresaw it the log has it, and
 * the same is not tried again. On the user-interface thread, but for {@link #stop()}.
 */
public final class ExplainedAhead {

    /** Larger results are not kept: networks that have them take seconds, and would have to be stopped most times. */
    public static final long MOST_BYTES = 16L << 20;

    private final Threads threads;
    private Optional<Kept> kept = Optional.empty();
    private Optional<ExplanationRequest> failed = Optional.empty();
    private volatile CancellationToken token = new CancellationToken();

    /** Nothing is explained yet. */
    public ExplainedAhead(Threads threads) {
        this.threads = threads;
    }

    private record Kept(ExplanationRequest request, ComparisonView view) {}

    /** Explains something instead of what was explained before, unless that is it, or failed when it was. */
    void begin(ExplanationRequest request, Function<RunControl, ComparisonView> work) {
        if (kept.filter(known -> known.request.equals(request)).isPresent() || failed.equals(Optional.of(request))) {
            return;
        }
        stop();
        kept = Optional.empty();
        failed = Optional.empty();
        CancellationToken mine = new CancellationToken();
        token = mine;
        threads.background().execute(() -> compute(mine, request, work));
    }

    private void compute(
            CancellationToken mine, ExplanationRequest request, Function<RunControl, ComparisonView> work) {
        try {
            mine.throwIfCancelled();
            ComparisonView view = work.apply(new RunControl(mine, ProgressListener.none()));
            threads.ui().execute(() -> arrived(mine, new Kept(request, view)));
        } catch (Cancelled e) {
            // Somebody wants something else done.
            return;
        } catch (RuntimeException | Error e) {
            Telling.of(e); // Writes what nobody foresaw to the log; whoever asks for the sample is told.
            threads.ui().execute(() -> failed(mine, request));
        }
    }

    private void failed(CancellationToken mine, ExplanationRequest request) {
        if (!mine.isCancelled()) {
            failed = Optional.of(request);
        }
    }

    private void arrived(CancellationToken mine, Kept result) {
        if (!mine.isCancelled() && result.view.bytes() <= MOST_BYTES) {
            kept = Optional.of(result);
        }
    }

    /** Stops what is being explained. May be called from any thread. */
    public void stop() {
        token.cancel();
    }

    /** The result of this very request, if it is there; one that answers other settings is forgotten. */
    Optional<ComparisonView> find(ExplanationRequest request) {
        stop();
        kept = kept.filter(known -> known.request.at(request.index()).equals(request));
        return kept.filter(known -> known.request.equals(request)).map(Kept::view);
    }
}
