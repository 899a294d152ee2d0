package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.download.DataOffer;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.survey.SurveyCache;
import org.lrpexplorer.ui.look.SystemLook;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.ValueFormat;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window on a real explorer with real threads; files are picked by the test. */
final class Journey {

    /** {@code -Djourney.patience=3600} bears a machine that does other things, and processes that are stopped for a while. */
    private static final int PATIENCE_SECONDS = Integer.getInteger("journey.patience", 60);

    final ExplorerModel model = new ExplorerModel();
    final Picks picks = new Picks();
    final Explorer explorer;
    private final ExecutorService compute = threads(1);
    private final ExecutorService background = threads(1);
    private final ExecutorService exports = threads(1);
    private final ExecutorService surveys = threads(1);
    private final ExecutorService io = threads(1);
    private final ExecutorService openings = threads(Integer.MAX_VALUE);

    private final Stage stage;
    private final ExplorerWindow window;

    /** Opens the window. On the FX thread. */
    Journey(Stage stage, Bundled bundled) {
        this(stage, bundled, Optional.empty());
    }

    /** Opens the window as another session left it in a file. On the FX thread. */
    Journey(Stage stage, Bundled bundled, Optional<Path> memory) {
        this(stage, bundled, memory, DataOffer.here());
    }

    /** Opens the window where other datasets can be downloaded. On the FX thread. */
    Journey(Stage stage, Bundled bundled, Optional<Path> memory, DataOffer data) {
        Platform.setImplicitExit(false); // The next journey has a window of its own, so that this one can be forgotten.
        this.stage = stage;
        FxExecutor fx = new FxExecutor();
        explorer = new Explorer(
                model,
                new Threads(fx, compute, background, exports, surveys, io, openings, fx),
                bundled,
                SurveyCache.none(),
                data);
        window = new ExplorerWindow(
                explorer, stage, picks, new Surroundings(SystemLook.light(), new Memory(memory), fx, openings));
        window.show();
    }

    /** Threads as needed; what the window asks of them after the end of the journey is not an error. */
    private static ExecutorService threads(int most) {
        return new ThreadPoolExecutor(
                most == 1 ? 1 : 0,
                most,
                1,
                TimeUnit.SECONDS,
                most == 1 ? new LinkedBlockingQueue<>() : new SynchronousQueue<>(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Opens a network and a dataset and waits for the first picture. */
    void open(Path network, Path dataset) {
        onFx(() -> {
            explorer.openNetwork(network);
            explorer.openDataset(dataset);
            return null;
        });
        awaitPicture();
    }

    /** Waits until the picture is that of the newest request. */
    void awaitPicture() {
        await(() -> model.outcome().get().isCurrent());
    }

    /** The picture on show. */
    ComparisonView view() {
        return onFx(() -> model.outcome().get().view().orElseThrow());
    }

    /** Waits until something is so, as seen on the FX thread. */
    void await(Supplier<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onFx(condition::get));
        } catch (TimeoutException e) {
            throw new AssertionError(
                    "still not so: outcome %s %s, notices %s"
                            .formatted(
                                    model.outcome().get().getClass().getSimpleName(),
                                    model.outcome().get().notice(),
                                    model.notices()),
                    e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whether a node is in the scene, where it is put when it is shown first, and neither it nor what it is in is hidden. */
    static boolean isSeen(FxRobot robot, String query) {
        return robot.lookup(query)
                .tryQuery()
                .filter(node ->
                        Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible))
                .isPresent();
    }

    /** Runs something on the FX thread and gives back what it found. */
    <T> T onFx(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS), action);
    }

    /** Opens files, or else what the session before had open. */
    void begin(Path... files) {
        onFx(() -> {
            window.begin(List.of(files));
            return null;
        });
    }

    /** Leaves word for the next session. */
    void leave() {
        onFx(() -> {
            window.leave();
            return null;
        });
    }

    /** Closes the window as its title bar does, which may ask something first. */
    void requestClose(Runnable closing) {
        onFx(() -> {
            window.close(closing);
            return null;
        });
    }

    /** Ends the threads. */
    void close() {
        onFx(() -> {
            stage.hide();
            return null;
        });
        compute.shutdownNow();
        background.shutdownNow();
        exports.shutdownNow();
        surveys.shutdownNow();
        io.shutdownNow();
        openings.shutdownNow();
    }

    /** What the person would pick in the system's dialogs. */
    static final class Picks implements PathPicker {

        private Optional<Path> next = Optional.empty();
        private String suggested = "";

        /** The answer to all questions from now on. */
        void answer(Path path) {
            next = Optional.of(path);
        }

        /** The name that was last proposed for a figure. */
        String suggested() {
            return suggested;
        }

        @Override
        public Optional<Path> network() {
            return next;
        }

        @Override
        public Optional<Path> datasetFile() {
            return next;
        }

        @Override
        public Optional<Path> datasetFolder() {
            return next;
        }

        @Override
        public Optional<Path> view() {
            return next;
        }

        @Override
        public Optional<Path> results() {
            return next;
        }

        @Override
        public Optional<Path> composite() {
            return next;
        }

        @Override
        public Optional<Path> compositeToWrite(String suggestion) {
            return next;
        }

        @Override
        public Optional<Path> exportFolder() {
            return next;
        }

        @Override
        public Optional<ExportPlace> values(String name) {
            return next.map(file -> ValuePlaces.of(file, ValueFormat.of(file)));
        }

        @Override
        public Optional<Path> written(String title, String name, List<FigureType> types) {
            suggested = name + types.get(0).suffix();
            return next;
        }

        @Override
        public Optional<Path> figure(String name, List<FigureType> types) {
            suggested = name + types.get(0).suffix();
            return next;
        }
    }
}
