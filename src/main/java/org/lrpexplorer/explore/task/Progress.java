package org.lrpexplorer.explore.task;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import org.lrpexplorer.lrp.ProgressListener;

/**
 * Carries a computation's progress to the user-interface thread: nothing before {@link #reveal()}, and never more than
 * one update under way however fast the computation reports.
 */
final class Progress implements ProgressListener {

    private final Executor ui;
    private final DoubleConsumer show;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile double fraction;
    private volatile boolean revealed;
    private boolean over;

    /** Progress that {@code show} is told of, on the user-interface thread, as a fraction from 0 to 1. */
    Progress(Executor ui, DoubleConsumer show) {
        this.ui = ui;
        this.show = show;
    }

    @Override
    public void progressed(int done, int total, String step) {
        fraction = (double) done / total;
        if (revealed && underWay.compareAndSet(false, true)) {
            ui.execute(this::update);
        }
    }

    /** The person has waited long enough to want to see it. On the user-interface thread. */
    void reveal() {
        revealed = true;
        update();
    }

    /** Nothing is shown from now on. On the user-interface thread. */
    void end() {
        over = true;
    }

    private void update() {
        underWay.set(false);
        if (!over) {
            show.accept(fraction);
        }
    }
}
