package org.lrpexplorer.ui;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Window;
import org.lrpexplorer.explore.task.Delay;

/** The JavaFX application thread as an executor: the only place that knows the toolkit's lifecycle. */
public final class FxExecutor implements Executor, Delay {

    /** What window managers know the windows by; the menu entry of packages names it. */
    public static final String WINDOW_CLASS = "lrp-explorer";

    /**
     * Starts the toolkit and runs {@code first} on its thread; returns at once. The toolkit ends when the last window
     * is closed.
     *
     * @throws UnsupportedOperationException if there is no display to open windows on
     * @throws IllegalStateException if the toolkit is already running
     */
    public void start(Runnable first) {
        Platform.startup(() -> {
            name();
            first.run();
        });
    }

    /** JavaFX itself lets only a subclass of Application be named, after its class. */
    private static void name() {
        try {
            com.sun.glass.ui.Application.GetApplication().setName(WINDOW_CLASS);
        } catch (IllegalAccessError e) {
            // A module that does not export it: the window keeps the name that Java gives it, and opens.
            System.getLogger(FxExecutor.class.getName()).log(System.Logger.Level.DEBUG, "No name", e);
        }
    }

    @Override
    public void execute(Runnable task) {
        Platform.runLater(task);
    }

    @Override
    public void after(Duration duration, Runnable action) {
        // Not by an animation, which has the window laid out sixty times a second until it ends.
        CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS, this)
                .execute(action);
    }

    /** Ends the toolkit. Windows and popups are hidden first, since some platforms fail when one is still open. */
    public void exit() {
        List.copyOf(Window.getWindows()).forEach(Window::hide);
        Platform.exit();
    }
}
