package org.lrpexplorer.explore;

import java.time.Duration;
import org.lrpexplorer.explore.task.Threads;

/**
 * Does what may wait until the pictures that are being computed are there, but not for long: beside their computation it
 * would slow them down where there are few cores. On the user-interface thread.
 */
final class AfterPictures {

    /** Longer waits for pictures are waits of a person, too, who then wants to see at least where they are. */
    private static final Duration PATIENCE = Duration.ofMillis(50);

    private final ExplorerModel model;
    private final Threads threads;
    private final Runnable action;
    private boolean asked;

    AfterPictures(ExplorerModel model, Threads threads, Runnable action) {
        this.model = model;
        this.threads = threads;
        this.action = action;
        // Not within the listener: those that draw the pictures may come later.
        model.outcome().addListener(changed -> {
            if (asked && isSettled()) {
                threads.ui().execute(this::act);
            }
        });
    }

    /** Does it at once if nothing is being computed, else soon. */
    void ask() {
        if (isSettled()) {
            asked = true;
            act();
        } else if (!asked) {
            asked = true;
            threads.delay().after(PATIENCE, this::act);
        }
    }

    private boolean isSettled() {
        return model.outcome().get().isSettled();
    }

    private void act() {
        if (asked) {
            asked = false;
            action.run();
        }
    }
}
