package org.lrpexplorer.explore.task;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.problem.CancellationToken;

/**
 * One piece of work with files and what becomes of it. Lives on the user-interface thread, but for its work.
 *
 * @param <T> what the work results in
 */
public final class FileTask<T> {

    /** What a task opens, for those that a person can abandon. */
    public enum Kind {
        /** Files of any kind, looked at to see what they are. */
        LOOK,
        /** A network. */
        NETWORK,
        /** A network to be compared with the open one. */
        SECOND,
        /** A dataset. */
        DATASET,
        /** A card, which describes the network that is open. */
        CARD,
        /** A composite. */
        COMPOSITE,
        /** A figure or a file of values, with all that its view is of. */
        VIEW,
        /** The report on what is open. */
        REPORT;

        /** Whether an opening of this kind makes an earlier one of another superfluous. */
        boolean replaces(Kind other) {
            return switch (this) {
                case LOOK -> false;
                case NETWORK -> other == NETWORK || other == CARD || other == VIEW;
                case DATASET -> other == DATASET || other == VIEW;
                case VIEW -> other != LOOK && other != REPORT;
                case CARD -> other == CARD;
                case SECOND -> other == SECOND;
                case COMPOSITE -> other == COMPOSITE;
                case REPORT -> other == REPORT;
            };
        }
    }

    private final String activity;
    private final Optional<Kind> kind;
    private final Function<CancellationToken, T> work;
    private final Consumer<T> then;
    private final Consumer<T> unwanted;
    private final List<FileTask<?>> before;
    private final List<Notice> outdated;
    private final CancellationToken token = new CancellationToken();
    private Optional<T> result = Optional.empty();
    private Optional<Throwable> failure = Optional.empty();
    private boolean revealed;

    /**
     * A task that has not begun.
     *
     * @param kind what it opens; empty for work that nobody can abandon
     * @param then takes the result
     * @param unwanted takes a result that comes too late
     * @param before tasks whose outcome comes before this one's
     * @param outdated failures that are forgotten once this has worked
     */
    FileTask(
            String activity,
            Optional<Kind> kind,
            Function<CancellationToken, T> work,
            Consumer<T> then,
            Consumer<T> unwanted,
            List<FileTask<?>> before,
            List<Notice> outdated) {
        this.activity = activity;
        this.kind = kind;
        this.work = work;
        this.then = then;
        this.unwanted = unwanted;
        this.before = List.copyOf(before);
        this.outdated = List.copyOf(outdated);
    }

    /** What is being done, to show if it takes long. */
    String activity() {
        return activity;
    }

    /** What it opens; empty for work that nobody can abandon. */
    Optional<Kind> kind() {
        return kind;
    }

    boolean isOf(Kind wanted) {
        return kind.equals(Optional.of(wanted));
    }

    /** Tasks whose outcome comes before this one's. */
    List<FileTask<?>> before() {
        return before;
    }

    /** Failures that are forgotten once this has worked. */
    List<Notice> outdated() {
        return outdated;
    }

    /** Does the work, on whichever thread. */
    T work() {
        token.throwIfCancelled();
        return work.apply(token);
    }

    /** Whether it has taken long enough to be shown. */
    boolean isRevealed() {
        return revealed;
    }

    void reveal() {
        revealed = true;
    }

    /** Takes note of the result. */
    void succeeded(T value) {
        result = Optional.of(value);
    }

    /** Takes note of why there is no result. */
    void failed(Throwable reason) {
        failure = Optional.of(reason);
    }

    /** Whether the outcome is known. */
    boolean isDone() {
        return result.isPresent() || failure.isPresent();
    }

    /** Why there is no result. */
    Optional<Throwable> failure() {
        return failure;
    }

    /** Hands the result over. */
    void publish() {
        then.accept(result.orElseThrow());
    }

    /** Stops the work; a result that is there, or comes nevertheless, goes to those who tidy up. */
    void abandon() {
        token.cancel();
        result.ifPresent(unwanted);
    }

    /** Tidies up a result that came after {@link #abandon}. */
    void discard(T value) {
        unwanted.accept(value);
    }
}
