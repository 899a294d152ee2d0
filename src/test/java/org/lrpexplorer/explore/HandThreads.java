package org.lrpexplorer.explore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import org.lrpexplorer.explore.task.Threads;

/** Executors and a clock that stand still until a test moves them, all on the test's own thread. */
public final class HandThreads {

    public final Hand ui = new Hand();
    public final Hand compute = new Hand();
    public final Hand background = new Hand();
    public final Hand exports = new Hand();
    public final Hand surveys = new Hand();
    public final Hand io = new Hand();
    public final Hand openings = new Hand();
    private final List<Timer> timers = new ArrayList<>();
    private Duration now = Duration.ZERO;

    public Threads threads() {
        return new Threads(
                ui,
                compute,
                background,
                exports,
                surveys,
                io,
                openings,
                (duration, action) -> timers.add(new Timer(now.plus(duration), action)));
    }

    /** How much waits for its time. */
    public int delayed() {
        return timers.size();
    }

    /** Lets time pass; what was due by then goes to the user-interface thread. */
    public void pass(Duration duration) {
        now = now.plus(duration);
        List<Timer> due =
                timers.stream().filter(timer -> timer.at.compareTo(now) <= 0).toList();
        timers.removeAll(due);
        due.forEach(timer -> ui.execute(timer.action));
    }

    /** Runs everything that waits, and what that brings about, until nothing is left but timers. */
    public void settle() {
        boolean more = true;
        while (more) {
            more = ui.step()
                    || openings.step()
                    || io.step()
                    || compute.step()
                    || background.step()
                    || exports.step()
                    || surveys.step();
        }
    }

    /** One executor: a queue of tasks that run when told to. */
    public static final class Hand implements Executor {
        private final Deque<Runnable> tasks = new ArrayDeque<>();

        @Override
        public void execute(Runnable task) {
            tasks.add(task);
        }

        /** Runs the next task; false if there was none. */
        public boolean step() {
            Runnable task = tasks.poll();
            if (task != null) {
                task.run();
            }
            return task != null;
        }

        /** Runs the task that came last, before all others. */
        public void stepLast() {
            tasks.removeLast().run();
        }

        /** Runs the tasks that wait now, and what they add. */
        public void drain() {
            boolean more = true;
            while (more) {
                more = step();
            }
        }

        public int waiting() {
            return tasks.size();
        }
    }

    private record Timer(Duration at, Runnable action) {}
}
