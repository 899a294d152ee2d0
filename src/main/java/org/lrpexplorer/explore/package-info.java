/**
 * What the window shows and what it can be asked to do, without the window: the observable {@link
 * org.lrpexplorer.explore.ExplorerModel}, the verbs of {@link org.lrpexplorer.explore.Explorer}, and the flow from a
 * click to a comparison. A request is a value, snapshotted on the user-interface thread; it is computed on one other
 * thread; whether its result is still wanted is decided back on the user-interface thread. Nothing here creates a
 * thread: executors are handed in. May use every package but {@code cli} and {@code ui}, and of JavaFX only {@code
 * javafx.beans} and {@code javafx.collections}.
 *
 * <p>The packages below this one hold what is open, how it is drawn, what is said about it, how it is compared, the work
 * on other threads and the samples to browse; none of them uses this one.
 */
package org.lrpexplorer.explore;
