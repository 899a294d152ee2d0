package org.lrpexplorer.explore.browse;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.explore.task.Threads;

/**
 * Small pictures of a dataset's samples, read one at a time on the I/O thread: what was asked for last is read first,
 * because that is what is on the screen now. Called, and answering, on the user-interface thread.
 */
public final class Thumbnails {

    /** The longest side of a thumbnail in pixels. */
    static final int SIDE = 64;

    /** How many are kept, read or waiting. */
    static final int KEPT = 1024;

    private final Threads threads;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Map<Integer, CompletableFuture<SampleContent>> byIndex = new LinkedHashMap<>(16, 0.75f, true);
    private Optional<Dataset> source = Optional.empty();
    private boolean reading;

    /** Pictures of no dataset yet. */
    public Thumbnails(Threads threads) {
        this.threads = threads;
    }

    /** Starts over with another dataset; what was asked of the one before is cancelled. */
    public void restart(Dataset dataset) {
        byIndex.values().forEach(thumbnail -> thumbnail.cancel(false));
        byIndex.clear();
        waiting.clear();
        source = Optional.of(dataset);
    }

    /**
     * The picture of one sample, at once or later. Fails if the sample cannot be read, and is read again when it is asked for
     * again, because a drive may be back by then; is cancelled if very many others
     * are asked for in the meantime, or another dataset is opened.
     */
    public CompletionStage<SampleContent> get(int index) {
        if (source.isEmpty()) {
            return CompletableFuture.failedFuture(new CancellationException());
        }
        CompletableFuture<SampleContent> known = byIndex.computeIfAbsent(index, i -> new CompletableFuture<>());
        if (!known.isDone()) {
            waiting.remove(index);
            waiting.push(index);
            forgetOldest();
            readNext();
        }
        return known;
    }

    private void forgetOldest() {
        if (byIndex.size() > KEPT) {
            Integer oldest = byIndex.keySet().iterator().next();
            waiting.remove(oldest);
            byIndex.remove(oldest).cancel(false);
        }
    }

    private void readNext() {
        if (reading || waiting.isEmpty()) {
            return;
        }
        reading = true;
        Dataset dataset = source.orElseThrow();
        int index = waiting.pop();
        CompletableFuture<SampleContent> thumbnail = byIndex.get(index);
        threads.io().execute(() -> read(dataset, index, thumbnail));
    }

    private void read(Dataset dataset, int index, CompletableFuture<SampleContent> thumbnail) {
        try {
            SampleContent small = reduced(dataset.sample(index).content());
            threads.ui().execute(() -> done(() -> thumbnail.complete(small)));
        } catch (RuntimeException | Error e) {
            threads.ui()
                    .execute(() -> done(() -> {
                        byIndex.remove(index, thumbnail);
                        thumbnail.completeExceptionally(e);
                    }));
        }
    }

    private void done(Runnable complete) {
        reading = false;
        complete.run();
        readNext();
    }

    private static SampleContent reduced(SampleContent content) {
        if (!(content instanceof PixelImage image)) {
            return content;
        }
        double factor = (double) SIDE / Math.max(image.width(), image.height());
        if (factor >= 1) {
            return image;
        }
        int height = (int) Math.max(1, Math.round(image.height() * factor));
        int width = (int) Math.max(1, Math.round(image.width() * factor));
        return new Preprocessing(
                        image.channels(),
                        height,
                        width,
                        Fit.RESIZE,
                        0,
                        1,
                        Collections.nCopies(image.channels(), 0.0),
                        Collections.nCopies(image.channels(), 1.0))
                .fitted(image);
    }
}
