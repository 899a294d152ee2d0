package org.lrpexplorer.download;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.lrpexplorer.problem.CancellationToken;

/**
 * The body of an answer piece by piece, of which one at a time is in memory. Who waits for the next can be cancelled, and waits
 * for a silent server only so long.
 */
final class BodyPieces implements BodySubscriber<BodyPieces> {
    private static final Duration LOOK = Duration.ofMillis(100);

    /** What has arrived: buffers, or none at the end, or why there are no more. */
    private record Piece(List<ByteBuffer> buffers, Optional<Throwable> failure) {}

    private final BlockingQueue<Piece> pieces = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();
    private final Duration patience;

    /** @param patience how long a server may say nothing */
    BodyPieces(Duration patience) {
        this.patience = patience;
    }

    @Override
    public CompletionStage<BodyPieces> getBody() {
        return CompletableFuture.completedStage(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscribed) {
        subscription.complete(subscribed);
        subscribed.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        pieces.add(new Piece(buffers, Optional.empty()));
    }

    @Override
    public void onError(Throwable failure) {
        pieces.add(new Piece(List.of(), Optional.of(failure)));
    }

    @Override
    public void onComplete() {
        pieces.add(new Piece(List.of(), Optional.empty()));
    }

    /**
     * The next buffers; none at the end.
     *
     * @throws IOException if the connection failed, or nothing came for too long
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    List<ByteBuffer> next(CancellationToken token) throws IOException {
        long rounds = Math.max(patience.toMillis() / LOOK.toMillis(), 1);
        for (long round = 0; round < rounds; round++) {
            token.throwIfCancelled();
            Piece piece = poll();
            if (piece != null) {
                if (piece.failure.isPresent()) {
                    throw new IOException("the connection broke", piece.failure.get());
                }
                subscription.join().request(1);
                return piece.buffers;
            }
        }
        throw new IOException("the server sent nothing for " + patience.toSeconds() + " seconds");
    }

    private Piece poll() throws IOException {
        try {
            return pieces.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the program is ending", e);
        }
    }

    /** Lets the connection go. */
    void cancel() {
        if (subscription.isDone()) {
            subscription.join().cancel();
        }
    }
}
