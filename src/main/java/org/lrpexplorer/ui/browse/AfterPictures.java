package org.lrpexplorer.ui.browse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.lrpexplorer.explore.ExplorerModel;

/**
 * Does what may wait until the pictures that are being computed are there, but not for long: beside their computation it
 * would slow them down where there are few cores. On the user-interface thread.
 */
final class AfterPictures {

    /** Longer waits for pictures are waits of a person, too, who then wants to see at least where they are. */
    private static final long PATIENCE_MILLIS = 50;

    private static final Executor LATE =
            CompletableFuture.delayedExecutor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, Platform::runLater);

    private final ExplorerModel model;
    private final Runnable action;
    private boolean asked;

    AfterPictures(ExplorerModel model, Runnable action) {
        this.model = model;
        this.action = action;
        // Not within the listener: those that draw the pictures may come later.
        model.outcome().addListener(changed -> {
            if (asked && isSettled()) {
                Platform.runLater(this::act);
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
            LATE.execute(this::act);
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
