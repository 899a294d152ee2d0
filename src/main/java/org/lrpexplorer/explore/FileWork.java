package org.lrpexplorer.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads and writes files away from the user-interface thread. What takes long is announced; what fails becomes a notice
 * and changes nothing else; the notice goes once something begun later has worked.
 */
final class FileWork {

    private final ExplorerModel model;
    private final Threads threads;
    private final List<Task> underWay = new ArrayList<>();
    private final List<Notice> failures = new ArrayList<>();

    FileWork(ExplorerModel model, Threads threads) {
        this.model = model;
        this.threads = threads;
    }

    /**
     * Runs {@code work} on the I/O thread and {@code then} on the user-interface thread with its result.
     *
     * @param activity what is being done, to show if it takes long
     */
    <T> void run(String activity, Supplier<T> work, Consumer<T> then) {
        Task task = new Task(activity);
        List<Notice> outdated = List.copyOf(failures);
        underWay.add(task);
        threads.delay().after(ExplanationService.PATIENCE, () -> reveal(task));
        threads.io().execute(() -> {
            try {
                T result = work.get();
                threads.ui().execute(() -> {
                    end(task);
                    forget(outdated);
                    publish(result, then);
                });
            } catch (RuntimeException | Error e) {
                threads.ui().execute(() -> {
                    end(task);
                    fail(e);
                });
            }
        });
    }

    private void fail(Throwable reason) {
        Notice notice = Notice.of(reason);
        failures.add(notice);
        model.notices().add(notice);
    }

    /** Something has worked since these failures; what failed beside it stays. */
    private void forget(List<Notice> outdated) {
        failures.removeAll(outdated);
        model.notices().removeAll(outdated);
    }

    private <T> void publish(T result, Consumer<T> then) {
        try {
            then.accept(result);
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private void reveal(Task task) {
        task.revealed = true;
        announce();
    }

    private void end(Task task) {
        underWay.remove(task);
        announce();
    }

    private void announce() {
        model.setOpening(underWay.stream()
                .filter(task -> task.revealed)
                .map(task -> task.activity)
                .findFirst()
                .orElse(""));
    }

    private static final class Task {
        private final String activity;
        private boolean revealed;

        Task(String activity) {
            this.activity = activity;
        }
    }
}
