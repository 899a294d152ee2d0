package org.lrpexplorer.explore.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/**
 * Reads and writes files away from the user-interface thread. What takes long is announced; what fails becomes a notice
 * and changes nothing else; the notice goes once something begun later has worked.
 *
 * <p>Each opening has a thread of its own, so that a slow one holds up nothing. It ends when a newer one of its kind
 * replaces it or a person abandons it: its token is cancelled, and whatever it still brings, whenever that is, reaches
 * nobody. All methods are for the user-interface thread.
 */
public final class FileWork {

    private final List<Notice> notices;
    private final Announcement announcement;
    private final Threads threads;
    private final List<FileTask<?>> underWay = new ArrayList<>();
    private final List<Notice> failures = new ArrayList<>();
    private Optional<List<FileTask<?>>> group = Optional.empty();

    /**
     * Nothing under way yet.
     *
     * @param notices where failures are told
     * @param announcement shows what takes long
     */
    public FileWork(List<Notice> notices, Announcement announcement, Threads threads) {
        this.notices = notices;
        this.announcement = announcement;
        this.threads = threads;
    }

    /** Shows what is under way for so long that a person should see it. */
    @FunctionalInterface
    public interface Announcement {

        /**
         * Takes the place of what was shown before.
         *
         * @param activity what is being done; empty if nothing is shown any more
         * @param abandonable whether a person can abandon it
         */
        void show(String activity, boolean abandonable);
    }

    /**
     * Runs {@code work} on the I/O thread, after what was given to it before, and {@code then} on the user-interface
     * thread with its result.
     *
     * @param activity what is being done, to show if it takes long
     */
    public <T> void run(String activity, Supplier<T> work, Consumer<T> then) {
        begin(
                new FileTask<>(activity, Optional.empty(), token -> work.get(), then, late -> {}, List.of(), failures),
                threads.io());
    }

    /** Opens something at once, as {@link #open(FileTask.Kind, String, Function, Consumer, Consumer)} does. */
    public <T> void open(FileTask.Kind kind, String activity, Function<CancellationToken, T> work, Consumer<T> then) {
        open(kind, activity, work, then, late -> {});
    }

    /**
     * Opens something at once, in the place of an earlier opening of its kind.
     *
     * @param activity what is being done, to show if it takes long
     * @param work reads, and looks at the token between pieces
     * @param then takes the result, on the user-interface thread
     * @param unwanted takes a result that nobody waits for any more, there too
     */
    public <T> void open(
            FileTask.Kind kind,
            String activity,
            Function<CancellationToken, T> work,
            Consumer<T> then,
            Consumer<T> unwanted) {
        List.copyOf(underWay).stream()
                .filter(task -> task.kind().filter(kind::replaces).isPresent())
                .forEach(this::drop);
        FileTask<T> task = new FileTask<>(activity, Optional.of(kind), work, then, unwanted, before(kind), failures);
        group.ifPresent(together -> together.add(task));
        begin(task, threads.openings());
        publishWhatCan();
    }

    /** Opens several things, each shown after those before it, however long each takes. */
    public void together(Runnable openings) {
        group = Optional.of(new ArrayList<>());
        try {
            openings.run();
        } finally {
            group = Optional.empty();
        }
    }

    /** Abandons all openings. Returns what they were. */
    public List<String> abandonAll() {
        List<FileTask<?>> openings =
                underWay.stream().filter(task -> task.kind().isPresent()).toList();
        openings.forEach(this::drop);
        return openings.stream().map(FileTask::activity).toList();
    }

    /** Tells of something that is forgotten once something begun later has worked. */
    public void sayForNow(Notice notice) {
        failures.add(notice);
        notices.add(notice);
    }

    /** Those of the same group, and, for a card, the network that it describes. */
    private List<FileTask<?>> before(FileTask.Kind kind) {
        Stream<FileTask<?>> networks =
                underWay.stream().filter(task -> kind == FileTask.Kind.CARD && task.isOf(FileTask.Kind.NETWORK));
        return Stream.concat(networks, group.stream().flatMap(List::stream)).toList();
    }

    private <T> void begin(FileTask<T> task, Executor executor) {
        underWay.add(task);
        threads.delay().after(ExplanationService.PATIENCE, () -> {
            task.reveal();
            announce();
        });
        executor.execute(() -> {
            try {
                T result = task.work();
                threads.ui().execute(() -> succeeded(task, result));
            } catch (Cancelled e) {
                // Whoever cancelled has already said what happens instead.
                return;
            } catch (RuntimeException | Error e) {
                threads.ui().execute(() -> failed(task, e));
            }
        });
    }

    private <T> void succeeded(FileTask<T> task, T result) {
        if (underWay.contains(task)) {
            task.succeeded(result);
            publishWhatCan();
        } else {
            task.discard(result);
        }
    }

    private void failed(FileTask<?> task, Throwable reason) {
        if (underWay.contains(task)) {
            task.failed(reason);
            publishWhatCan();
        }
    }

    /** The outcomes that are known and wait for no other; each may begin new work. */
    private void publishWhatCan() {
        Optional<FileTask<?>> next = next();
        while (next.isPresent()) {
            publish(next.get());
            next = next();
        }
    }

    private Optional<FileTask<?>> next() {
        return underWay.stream()
                .filter(task -> task.isDone() && task.before().stream().noneMatch(underWay::contains))
                .findFirst();
    }

    private void publish(FileTask<?> task) {
        end(task);
        if (task.failure().isPresent()) {
            sayForNow(Notice.of(task.failure().get()));
            return;
        }
        // Something has worked since these failures; what failed beside it stays.
        failures.removeAll(task.outdated());
        notices.removeAll(task.outdated());
        try {
            task.publish();
        } catch (RuntimeException | Error e) {
            sayForNow(Notice.of(e));
        }
    }

    private void drop(FileTask<?> task) {
        end(task);
        task.abandon();
    }

    private void end(FileTask<?> task) {
        underWay.remove(task);
        announce();
    }

    private void announce() {
        Optional<FileTask<?>> shown =
                underWay.stream().filter(FileTask::isRevealed).findFirst();
        announcement.show(
                shown.map(FileTask::activity).orElse(""),
                shown.flatMap(FileTask::kind).isPresent());
    }
}
