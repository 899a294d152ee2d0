package org.lrpexplorer;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.lrpexplorer.cli.RootCommand;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.remember.MemoryPlace;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.files.HomeSystem;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.survey.SurveyCache;
import org.lrpexplorer.tensor.NativeCache;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.ExplorerWindow;
import org.lrpexplorer.ui.FxExecutor;
import org.lrpexplorer.ui.Surroundings;
import org.lrpexplorer.ui.look.SystemLook;
import org.lrpexplorer.ui.look.SystemTheme;

/** Starts the program: a command where one is given, else the window, else, without a display, a figure in a file. */
public final class Main {

    private static final Path FIGURE = Path.of("lrp-explorer-figure.png");

    private final PrintStream out;
    private final PrintStream err;

    private Main(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the program. */
    public static void main(String[] args) {
        Main program = new Main(System.out, System.err);
        WorkingFolder.obstacle().ifPresent(sentence -> {
            program.err.println(sentence);
            System.exit(1);
        });
        LogFile.open(HomeSystem.here());
        System.setOut(LoggedLines.of("stdout"));
        System.setErr(LoggedLines.of("stderr"));
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> program.tell(failure));
        // Figures are drawn off screen; AWT must not look for a display of its own.
        System.setProperty("java.awt.headless", "true");
        program.start(args);
    }

    private void start(String... args) {
        List<Path> files = NamedFiles.of(args);
        if (args.length > 0 && files.isEmpty()) {
            if (RootCommand.isCommand(args[0])) {
                orEnd(Main::unpackLibraries);
            }
            System.exit(RootCommand.run(
                    Executors.newFixedThreadPool(cores(), daemons("training")),
                    Bundled.find(),
                    writer(out, "sun.stdout.encoding"),
                    writer(err, "sun.stderr.encoding"),
                    args));
        }
        orEnd(NativeCache::require);
        orEnd(Main::unpackLibraries);
        Optional<String> obstacle = DisplayCheck.missing(System.getenv()).or(() -> openWindow(files));
        obstacle.ifPresent(reason -> System.exit(files.isEmpty() ? drawFigure(reason) : refuse(reason)));
    }

    private static void unpackLibraries() {
        Optional.ofNullable(System.getProperty("lrp.home"))
                .ifPresent(home -> PackedLibraries.unpack(Path.of(home), NativeCache::require));
    }

    /** What fails here fails wherever anything is computed. */
    private void orEnd(Runnable step) {
        try {
            step.run();
        } catch (UncheckedIOException | PackedLibraries.Failure e) {
            tell(e);
            System.exit(1);
        }
    }

    /**
     * Loads the libraries that compute, before the window's: while the former look symbols up in all libraries that are there,
     * another thread that loads one can wait for them for ever, and they for it. What fails to load fails again, in a
     * sentence, where it is needed.
     */
    private static void loadLibraries() {
        try {
            NativeThreads.leaveOneCore();
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(Main.class.getName()).log(System.Logger.Level.ERROR, "No libraries", e);
        }
    }

    /** In the encoding of the terminal, where there is one and Java knows it. */
    private static PrintWriter writer(PrintStream stream, String encoding) {
        String name = System.getProperty(encoding);
        return new PrintWriter(stream, true, name == null ? Charset.defaultCharset() : Charset.forName(name));
    }

    private void tell(Throwable failure) {
        err.println(Telling.of(failure).sentence());
    }

    private int refuse(String reason) {
        err.println(reason);
        return 1;
    }

    /** Opens the window, with files if there are any; returns why that is impossible, if it is. */
    private Optional<String> openWindow(List<Path> files) {
        loadLibraries();
        FxExecutor fx = new FxExecutor();
        Threads threads = new Threads(
                fx,
                single("compute"),
                background("background"),
                background("exports"),
                background("surveys"),
                single("files"),
                openings(),
                fx);
        Bundled bundled = Bundled.find();
        SystemTheme theme = SystemTheme.here();
        SystemLook look = new SystemLook(theme.isDark(), theme::isDark, threads.openings(), fx);
        Surroundings surroundings = new Surroundings(look, new Memory(MemoryPlace.here()), fx, threads.openings());
        try {
            fx.start(() -> {
                // Until there is a window to tell it in, a failure would leave a program that shows nothing.
                Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
                    tell(failure);
                    fx.exit();
                });
                Explorer explorer = new Explorer(new ExplorerModel(), threads, bundled, SurveyCache.here());
                ExplorerWindow window = ExplorerWindow.on(explorer, surroundings, fx::exit);
                window.show(files);
                Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> explorer.report(failure));
            });
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            // JavaFX wraps what its native half reports, so the kind of the exception says nothing.
            System.getLogger(Main.class.getName()).log(System.Logger.Level.ERROR, "No window", e);
            return Optional.of(Text.of("The window cannot open (%s).", rootOf(e).getMessage()));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private int drawFigure(String reason) {
        try {
            BundledFigure.draw(Bundled.find(), FIGURE);
            out.println(Text.of("%s The comparison was written to %s instead.", reason, FIGURE));
            return 0;
        } catch (BundledFigure.Failure e) {
            err.println(Text.of("%s No figure was written either: %s", reason, e.getMessage()));
            return 1;
        }
    }

    /** One thread for numeric work and whatever else it is given. */
    private static ExecutorService single(String name) {
        ExecutorService thread = Executors.newSingleThreadExecutor(daemons(name));
        thread.execute(NativeThreads::leaveOneCore);
        return thread;
    }

    /** One thread that gives way to all others, where the system heeds that. */
    @SuppressWarnings("ThreadPriorityCheck") // Nothing depends on it: it spares whoever waits for an explanation.
    private static ExecutorService background(String name) {
        ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = daemons(name).newThread(work);
            made.setPriority(Thread.MIN_PRIORITY);
            return made;
        });
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
