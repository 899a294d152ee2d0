package org.lrpexplorer.explore.task;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.lrpexplorer.compare.ComparisonView;

/** Results by request. When they take more than the given number of bytes, those longest unused go first. */
public final class ExplanationCache {

    private final long capacity;
    private final Map<ExplanationRequest, Kept> byRequest = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** A result and how many bytes it takes, which is counted once. */
    private record Kept(ComparisonView view, long bytes) {}

    /** An empty cache that holds at most {@code capacity} bytes. */
    public ExplanationCache(long capacity) {
        this.capacity = capacity;
    }

    /** The result of a request, which thereby becomes the most recently used. */
    public Optional<ComparisonView> get(ExplanationRequest request) {
        return Optional.ofNullable(byRequest.get(request)).map(Kept::view);
    }

    /** Keeps a result. One that is larger than the whole cache is not kept. */
    public void put(ExplanationRequest request, ComparisonView view) {
        remove(request);
        Kept kept = new Kept(view, view.bytes());
        if (kept.bytes > capacity) {
            return;
        }
        byRequest.put(request, kept);
        bytes += kept.bytes;
        Iterator<Kept> oldest = byRequest.values().iterator();
        while (bytes > capacity) {
            bytes -= oldest.next().bytes;
            oldest.remove();
        }
    }

    /** Forgets the results of all other requests. */
    void keepOnly(Predicate<ExplanationRequest> kept) {
        byRequest.keySet().removeIf(kept.negate());
        bytes = byRequest.values().stream().mapToLong(Kept::bytes).sum();
    }

    /** How many bytes the results take. */
    long bytes() {
        return bytes;
    }

    private void remove(ExplanationRequest request) {
        Kept old = byRequest.remove(request);
        if (old != null) {
            bytes -= old.bytes;
        }
    }
}
