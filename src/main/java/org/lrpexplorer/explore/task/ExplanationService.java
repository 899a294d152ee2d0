package org.lrpexplorer.explore.task;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.OpeningId;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/**
 * Answers explanation requests, one at a time and only the newest. Called on the user-interface thread, and answers
 * there: at once from the cache, or later from the compute thread.
 */
public final class ExplanationService {

    /** How long a person waits before being shown that something is going on. */
    public static final Duration PATIENCE = Duration.ofMillis(200);

    private final Threads threads;
    private final ExplanationCache cache;
    private final ExplainedAhead ahead;
    private final Audience audience;
    private final LatestOnly requests = new LatestOnly();
    private Optional<ExplanationRequest> running = Optional.empty();
    private Progress progress;

    /** A service that tells {@code audience} what becomes of each request. */
    public ExplanationService(Threads threads, ExplanationCache cache, ExplainedAhead ahead, Audience audience) {
        this.threads = threads;
        this.cache = cache;
        this.ahead = ahead;
        this.audience = audience;
        this.progress = new Progress(threads.ui(), audience::progressed);
    }

    /**
     * Forgets what was explained of anything else than this. What is opened again has another identity, so nobody could ask
     * for it, and it would keep the networks before in memory.
     */
    public void forgetAllBut(List<OpeningId> open) {
        cache.keepOnly(request -> open.contains(request.network()) && open.contains(request.dataset()));
    }

    /** What a request asks to be computed; runs on the compute thread. */
    @FunctionalInterface
    public interface Computation {
        /** Explains; stops and tells how far it is as the control says. */
        ComparisonView compute(RunControl control);

        /** The same with the causes of what is not sound; asked for once the comparison has been shown. */
        default ComparisonView diagnosed(ComparisonView view, CancellationToken token) {
            return view;
        }
    }

    /** Hears what becomes of the newest request. Never hears of an older one. */
    public interface Audience {
        /** It is being computed. */
        void started();

        /** How far the computation is, 0 to 1, once a person has waited for it. */
        void progressed(double fraction);

        /** It is answered. */
        void ready(ComparisonView view);

        /** The comparison that was ready has its causes now. */
        void diagnosed(ComparisonView view);

        /** The causes for the comparison that was ready cannot be found; it stays as it is. */
        void notDiagnosed(Throwable reason);

        /** It cannot be answered. */
        void failed(Throwable reason);
    }

    /** Wants this request answered, and no other any more. */
    public void request(ExplanationRequest request, Computation computation) {
        if (running.equals(Optional.of(request))) {
            return;
        }
        withdraw();
        Optional<ComparisonView> known = known(request);
        if (known.isPresent()) {
            audience.ready(known.get());
            diagnose(requests.next(), request, known.get(), computation);
        } else {
            start(request, computation);
        }
    }

    private Optional<ComparisonView> known(ExplanationRequest request) {
        Optional<ComparisonView> foreseen = ahead.find(request);
        Optional<ComparisonView> asked = cache.get(request);
        if (asked.isEmpty()) {
            foreseen.ifPresent(view -> cache.put(request, view));
        }
        return asked.or(() -> foreseen);
    }

    /** Will probably be asked this next, and has it computed while there is nothing else to do. */
    public void expect(ExplanationRequest request, Computation computation) {
        if (cache.get(request).isEmpty()) {
            ahead.begin(request, computation::compute);
        }
    }

    /** Wants no answer any more. Returns whether one was under way. */
    public boolean withdraw() {
        boolean wasRunning = running.isPresent();
        requests.next();
        finish();
        return wasRunning;
    }

    private void start(ExplanationRequest request, Computation computation) {
        LatestOnly.Ticket ticket = requests.next();
        Progress mine = new Progress(threads.ui(), audience::progressed);
        running = Optional.of(request);
        progress = mine;
        threads.compute().execute(() -> compute(ticket, request, computation, mine));
        audience.started();
        threads.delay().after(PATIENCE, mine::reveal);
    }

    private void compute(
            LatestOnly.Ticket ticket, ExplanationRequest request, Computation computation, ProgressListener listener) {
        if (ticket.token().isCancelled()) {
            return;
        }
        try {
            ComparisonView view = computation.compute(new RunControl(ticket.token(), listener));
            threads.ui().execute(() -> arrived(ticket, request, view, computation));
        } catch (Cancelled e) {
            // Whoever cancelled has already said what happens instead.
            return;
        } catch (RuntimeException | Error e) {
            threads.ui().execute(() -> failed(ticket, e));
        }
    }

    private void arrived(
            LatestOnly.Ticket ticket, ExplanationRequest request, ComparisonView view, Computation computation) {
        cache.put(request, view);
        if (ticket.isLatest()) {
            finish();
            audience.ready(view);
            diagnose(ticket, request, view, computation);
        }
    }

    /** Looks for causes once nobody waits for the picture any more; stops when something else is wanted. */
    private void diagnose(
            LatestOnly.Ticket ticket, ExplanationRequest request, ComparisonView view, Computation computation) {
        if (!view.hasCauses()) {
            threads.compute().execute(() -> {
                try {
                    ComparisonView diagnosed = computation.diagnosed(view, ticket.token());
                    threads.ui().execute(() -> diagnosed(ticket, request, diagnosed));
                } catch (Cancelled e) {
                    // The findings stay without causes, and are looked into again when the sample is.
                    return;
                } catch (RuntimeException | Error e) {
                    threads.ui().execute(() -> notDiagnosed(ticket, e));
                }
            });
        }
    }

    private void diagnosed(LatestOnly.Ticket ticket, ExplanationRequest request, ComparisonView view) {
        cache.put(request, view);
        if (ticket.isLatest()) {
            audience.diagnosed(view);
        }
    }

    private void notDiagnosed(LatestOnly.Ticket ticket, Throwable reason) {
        if (ticket.isLatest()) {
            audience.notDiagnosed(reason);
        }
    }

    private void failed(LatestOnly.Ticket ticket, Throwable reason) {
        if (ticket.isLatest()) {
            finish();
            audience.failed(reason);
        }
    }

    private void finish() {
        running = Optional.empty();
        progress.end();
    }
}
