package org.lrpexplorer.explore.task;

import java.time.Duration;

/** Runs something later on the user-interface thread. */
@FunctionalInterface
public interface Delay {

    /** Runs {@code action} on the user-interface thread once {@code duration} has passed. */
    void after(Duration duration, Runnable action);
}
