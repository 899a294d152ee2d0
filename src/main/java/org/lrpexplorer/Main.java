package org.lrpexplorer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.lrpexplorer.cli.RootCommand;
import org.lrpexplorer.explore.Bundled;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.Threads;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.ui.ExplorerWindow;
import org.lrpexplorer.ui.FxExecutor;

/** Starts the program: a command where one is given, else the window, else, without a display, a figure in a file. */
public final class Main {

    private static final Path FIGURE = Path.of("lrp-explorer-figure.png");

    private static final System.Logger LOG = System.getLogger(Main.class.getName());

    private Main() {}

    /** Runs the program. */
    public static void main(String[] args) {
        LogFile.open(System.getenv());
        Thread.setDefaultUncaughtExceptionHandler(Main::unexpected);
        // Figures are drawn off screen; AWT must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        if (args.length > 0) {
            System.exit(RootCommand.run(Executors.newFixedThreadPool(cores(), daemons("training")), args));
        }
        Optional<String> obstacle = Display.missing(System.getenv()).or(Main::openWindow);
        obstacle.ifPresent(reason -> System.exit(drawFigure(reason)));
    }

    private static void unexpected(Thread thread, Throwable failure) {
        LOG.log(System.Logger.Level.ERROR, "In thread " + thread.getName(), failure);
        System.err.println("Something unexpected went wrong; the log file has the details.");
    }

    /** Opens the window; returns why that is impossible, if it is. */
    private static Optional<String> openWindow() {
        FxExecutor fx = new FxExecutor();
        Threads threads = new Threads(fx, single("compute"), single("files"), openings(), fx);
        Bundled bundled = Bundled.find();
        try {
            fx.start(() -> {
                Explorer explorer = new Explorer(new ExplorerModel(), threads, bundled);
                ExplorerWindow.on(explorer, fx::exit).show();
                explorer.openBundled();
            });
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            // JavaFX wraps what its native half reports, so the kind of the exception says nothing.
            LOG.log(System.Logger.Level.ERROR, "No window", e);
            return Optional.of(
                    "The window cannot open (%s).".formatted(rootOf(e).getMessage()));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static int drawFigure(String reason) {
        try {
            NativeThreads.leaveOneCore();
            BundledFigure.draw(Bundled.find(), FIGURE);
            System.out.printf("%s The comparison was written to %s instead.%n", reason, FIGURE);
            return 0;
        } catch (BundledFigure.Failure e) {
            System.err.printf("%s No figure was written either: %s%n", reason, e.getMessage());
            return 1;
        }
    }

    /** One thread for numeric work and whatever else it is given. */
    private static ExecutorService single(String name) {
        ExecutorService thread = Executors.newSingleThreadExecutor(daemons(name));
        thread.execute(NativeThreads::leaveOneCore);
        return thread;
    }

    /** A thread for each file that is opened, whatever the others are at. */
    private static ExecutorService openings() {
        return Executors.newCachedThreadPool(work -> daemons("opening").newThread(() -> {
            NativeThreads.leaveOneCore();
            work.run();
        }));
    }

    private static ThreadFactory daemons(String name) {
        return work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
