package org.lrpexplorer;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javafx.stage.Stage;
import org.lrpexplorer.cli.RootCommand;
import org.lrpexplorer.explore.Bundled;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.Threads;
import org.lrpexplorer.ui.ExplorerWindow;
import org.lrpexplorer.ui.FxExecutor;

/** Starts the program: a command where one is given, else the window, else, without a display, a figure in a file. */
public final class Main {

    private static final Path FIGURE = Path.of("lrp-explorer-figure.png");

    private Main() {}

    /** Runs the program. */
    public static void main(String[] args) {
        LogFile.open(System.getenv());
        if (args.length > 0) {
            System.exit(RootCommand.run(Executors.newFixedThreadPool(cores(), daemons("training")), args));
        }
        Optional<String> obstacle = Display.missing(System.getenv()).or(Main::openWindow);
        obstacle.ifPresent(reason -> System.exit(drawFigure(reason)));
    }

    /** Opens the window; returns why that is impossible, if it is. */
    private static Optional<String> openWindow() {
        FxExecutor fx = new FxExecutor();
        Threads threads = new Threads(fx, single("compute"), single("files"), fx);
        try {
            fx.start(() -> {
                Explorer explorer = new Explorer(new ExplorerModel(), threads, Bundled.find());
                new ExplorerWindow(explorer, new Stage()).show();
                explorer.openBundled();
            });
            return Optional.empty();
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            System.getLogger(Main.class.getName()).log(System.Logger.Level.ERROR, "No window", e);
            return Optional.of("The window cannot open (%s).".formatted(e.getMessage()));
        }
    }

    private static int drawFigure(String reason) {
        try {
            BundledFigure.draw(Bundled.find(), FIGURE);
            System.out.printf("%s The comparison was written to %s instead.%n", reason, FIGURE);
            return 0;
        } catch (BundledFigure.Failure e) {
            System.err.printf("%s No figure was written either: %s%n", reason, e.getMessage());
            return 1;
        }
    }

    private static ExecutorService single(String name) {
        return Executors.newSingleThreadExecutor(daemons(name));
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
