package org.lrpexplorer.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.explore.task.Threads;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.ExplorerWindow;
import org.lrpexplorer.ui.FxExecutor;
import org.lrpexplorer.ui.Surroundings;
import org.lrpexplorer.ui.look.SystemLook;

/** Works the window by keys and wheel and prints what was measured as properties. */
final class WindowLoop {

    private static final int STEPS = 150;
    private static final int WARM_UP = 60;
    private static final int BLINKS = 200;
    private static final long BETWEEN_MILLIS = 20;
    private static final long REST_MILLIS = 120;
    private static final long LOOK_MILLIS = 400;

    /** From one stroke of a key that is held down to the next. */
    private static final long REPEAT_MILLIS = 33;

    private static final double NANOS_PER_MILLI = 1e6;

    private final FxExecutor fx = new FxExecutor();
    private final ExecutorService compute = kernels();
    private final ExecutorService background = kernels();
    private final ExecutorService files = Executors.newSingleThreadExecutor();
    private final ExecutorService openings = Executors.newCachedThreadPool();
    private final Bundled bundled = Bundled.find();
    private Explorer explorer;
    private ExplorerModel model;
    private Scene scene;
    private Gestures gestures;

    /** The sample that is computed next: none is computed twice, since explanations are remembered. */
    private int next = STEPS * 2;

    private WindowLoop() {}

    /** A thread whose kernels leave one core to the window, as in the program. */
    private static ExecutorService kernels() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        thread.execute(NativeThreads::leaveOneCore);
        return thread;
    }

    /** Prints the longest pauses in milliseconds, and the ratios of steps in the window to their computation. */
    public static void main(String[] args) throws Exception {
        WindowLoop loop = new WindowLoop();
        try {
            loop.open();
            loop.measure();
            System.exit(0);
        } finally {
            System.exit(1); // Its threads would keep the program running after a failure.
        }
    }

    private void open() throws Exception {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        fx.start(() -> {
            explorer = new Explorer(
                    new ExplorerModel(),
                    new Threads(fx, compute, background, background, background, files, openings, fx),
                    bundled);
            model = explorer.model();
            Surroundings surroundings =
                    new Surroundings(SystemLook.light(), new Memory(Optional.empty()), fx, openings);
            ExplorerWindow.on(explorer, surroundings, () -> {}).show();
            scene = Window.getWindows().get(0).getScene();
            gestures = new Gestures(scene);
            shown.complete(null);
        });
        shown.get();
        use("mnist-conv-bn");
    }

    private void use(String network) throws Exception {
        onFx(() -> {
            bundled.networks().stream()
                    .filter(example -> example.network().name().equals(network))
                    .forEach(explorer::open);
            return null;
        });
        await(() -> model.outcome().get().isCurrent()
                && model.network().get().name().equals(network));
    }

    private void measure() throws Exception {
        stepThrough(WARM_UP);
        System.out.println("pause.stepping = " + longestPause(() -> stepThrough(STEPS)));
        System.out.println("pause.blinking = " + longestPause(this::blink));
        System.out.println("pause.zooming = " + longestPause(this::zoom));
        double ahead = median(STEPS / 2, () -> {
            Thread.sleep(LOOK_MILLIS);
            return stepMillis();
        });
        double held = heldMillis();
        attend(false);
        double key = median(STEPS, () -> {
            rest();
            return stepMillis();
        });
        double computation = computationMillis();
        Pairs first = strokeMillis(); // As with keys, the first times are not what is held to a limit.
        stepMillis();
        Pairs stroke = strokeMillis();
        attend(true);
        System.out.println(Text.of("stroke-millis = %.2f", stroke.window()));
        System.out.println(Text.of("stroke-computation-millis = %.2f", stroke.computation()));
        System.out.println("stroke.first = " + first.ratio());
        System.out.println(Text.of("ahead-millis = %.2f", ahead));
        System.out.println(Text.of("held-millis = %.2f", held));
        System.out.println(Text.of("key-millis = %.2f", key));
        System.out.println(Text.of("computation-millis = %.2f", computation));
        System.out.println("ahead = " + ahead / computation);
        System.out.println("held = " + held / computation);
        System.out.println("key = " + key / computation);
        System.out.println("stroke = " + stroke.ratio());
        use("cifar10-resnet-bn");
        stepThrough(WARM_UP / 2);
        System.out.println("pause.computing = " + longestPause(() -> stepThrough(WARM_UP)));
    }

    /** As a person's keys come: when the pictures before have been painted. Processors are slower after it. */
    private static void rest() throws InterruptedException {
        Thread.sleep(REST_MILLIS);
    }

    /** Whether the window is the one that a person works in; in others nothing is explained ahead. */
    private void attend(boolean now) throws Exception {
        onFx(() -> {
            model.attended().set(now);
            return null;
        });
    }

    private interface Scenario {
        void run() throws Exception;
    }

    private static double longestPause(Scenario scenario) throws Exception {
        try (PauseMeter meter = new PauseMeter()) {
            scenario.run();
            return meter.longestMillis();
        }
    }

    private void stepThrough(int samples) throws Exception {
        for (int i = 0; i < samples; i++) {
            stepMillis();
            Thread.sleep(BETWEEN_MILLIS);
        }
    }

    /** From the key's event to the pictures of the next sample in the scene. */
    private double stepMillis() throws Exception {
        return picturedMillis(() -> gestures.press(KeyCode.RIGHT));
    }

    /**
     * Medians over movements of the pen, in milliseconds.
     *
     * @param window from a movement to the pictures of the edited image in the scene
     * @param computation of a sample by itself, in turn with the movements: the machine's speed varies more than the window
     */
    private record Pairs(double window, double computation) {
        double ratio() {
            return window / computation;
        }
    }

    /** Along one stroke. */
    private Pairs strokeMillis() throws Exception {
        onFx(() -> {
            gestures.press(KeyCode.E);
            return null;
        });
        Node canvas = onFx(() -> scene.lookup("#input-image"));
        picturedMillis(() -> Gestures.mouse(canvas, MouseEvent.MOUSE_PRESSED, 0));
        Callable<Double> alone = computation();
        double[] window = new double[STEPS];
        double[] computation = new double[STEPS];
        for (int i = 0; i < STEPS; i++) {
            double along = (i + 1) / (double) STEPS;
            rest();
            window[i] = picturedMillis(() -> Gestures.mouse(canvas, MouseEvent.MOUSE_DRAGGED, along));
            rest();
            computation[i] = alone.call();
        }
        onFx(() -> {
            Gestures.mouse(canvas, MouseEvent.MOUSE_RELEASED, 1);
            gestures.press(KeyCode.E);
            return null;
        });
        return new Pairs(median(window), median(computation));
    }

    /** From an event to the pictures of what it asks for in the scene. */
    private double picturedMillis(Runnable event) throws Exception {
        long begin = System.nanoTime();
        CompletableFuture<Long> pictured = new CompletableFuture<>();
        onFx(() -> {
            model.outcome().addListener(new InvalidationListener() {
                @Override
                public void invalidated(Observable observable) {
                    if (model.outcome().get().isCurrent()) {
                        model.outcome().removeListener(this);
                        // After all who draw: listeners are told in the order in which they were added.
                        scene.getRoot().layout();
                        pictured.complete(System.nanoTime());
                    }
                }
            });
            event.run();
            return null;
        });
        return (pictured.get() - begin) / NANOS_PER_MILLI;
    }

    /** The median, where the key comes anew whether the pictures before it are there or not. */
    private double heldMillis() throws Exception {
        Map<Integer, Long> begun = new HashMap<>();
        List<Double> millis = new ArrayList<>();
        InvalidationListener pictured = observable -> {
            if (model.outcome().get().isCurrent()) {
                scene.getRoot().layout();
                Long begin = begun.remove(model.index().get());
                if (begin != null) {
                    millis.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
                }
            }
        };
        onFx(() -> {
            model.outcome().addListener(pictured);
            return null;
        });
        for (int i = 0; i < STEPS; i++) {
            long begin = System.nanoTime();
            Platform.runLater(() -> {
                begun.put(model.index().get() + 1, begin);
                gestures.press(KeyCode.RIGHT);
            });
            Thread.sleep(REPEAT_MILLIS);
        }
        await(() -> model.outcome().get().isCurrent());
        System.out.println(Text.of("held-pictured = %d of %d", millis.size(), STEPS));
        return onFx(() -> {
            model.outcome().removeListener(pictured);
            return millis.stream().sorted().toList().get(millis.size() / 2);
        });
    }

    private void blink() throws Exception {
        for (int i = 0; i < BLINKS; i++) {
            onFx(() -> {
                gestures.press(KeyCode.SPACE);
                return null;
            });
            Thread.sleep(BETWEEN_MILLIS);
            onFx(() -> {
                gestures.release(KeyCode.SPACE);
                return null;
            });
        }
    }

    private void zoom() throws Exception {
        onFx(() -> {
            gestures.press(KeyCode.Z);
            return null;
        });
        for (int i = 0; i < BLINKS; i++) {
            double delta = i % 20 < 10 ? 40 : -40;
            onFx(() -> {
                Gestures.scroll(scene.getRoot().lookup("#enlarged-raw"), delta);
                return null;
            });
            Thread.sleep(BETWEEN_MILLIS);
        }
        onFx(() -> {
            gestures.press(KeyCode.Z);
            return null;
        });
    }

    private double computationMillis() throws Exception {
        Callable<Double> alone = computation();
        return median(STEPS, () -> {
            rest();
            return alone.call();
        });
    }

    /** How long an explanation takes by itself, of another sample each time. */
    private Callable<Double> computation() throws Exception {
        ComparisonRun run = onFx(
                () -> new ComparisonRun(model.network().get(), model.dataset().get()));
        Request request =
                Request.of(Composites.suitedTo(model.network().get().raw())).withDetail(Detail.MAPS);
        return () -> compute.submit(() -> {
                    long begin = System.nanoTime();
                    run.run(next++, request);
                    return (System.nanoTime() - begin) / NANOS_PER_MILLI;
                })
                .get();
    }

    private static double median(int count, Callable<Double> measurement) throws Exception {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            millis[i] = measurement.call();
        }
        return median(millis);
    }

    private static double median(double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(action.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!onFx(condition)) {
            Thread.sleep(BETWEEN_MILLIS);
        }
    }
}
