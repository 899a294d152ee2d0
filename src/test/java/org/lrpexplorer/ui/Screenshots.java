package org.lrpexplorer.ui;

import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.explore.accuracy.MeasuredAccuracy;
import org.lrpexplorer.explore.display.Theme;
import org.lrpexplorer.explore.tour.Tours;
import org.lrpexplorer.figure.PictureFile;
import org.lrpexplorer.open.Bundled;
import org.testfx.util.WaitForAsyncUtils;

/** Takes the pictures of the window that the README shows, without a display. */
final class Screenshots {

    private static final int PULSES = 5;

    private final Path folder;
    private final Bundled bundled = Bundled.find();
    private Journey journey;
    private Stage stage;

    private Screenshots(Path folder) {
        this.folder = folder;
    }

    /** Writes PNG files into the folder that is named. */
    public static void main(String[] args) throws Exception {
        new Screenshots(Path.of(args[0])).take();
        System.exit(0);
    }

    private void take() throws Exception {
        CompletableFuture<Void> shown = new CompletableFuture<>();
        new FxExecutor().start(() -> {
            stage = new Stage();
            journey = new Journey(stage, bundled);
            shown.complete(null);
        });
        shown.get();
        resize(1440, 900);
        open("mnist-conv-bn");
        write("start");
        resize(1280, 720);
        write("start-1280x720");
        resize(1440, 900);
        tour("epsilon");
        journey.onFx(() -> {
            journey.explorer.tours().end();
            return null;
        });
        write("epsilon");
        press(KeyCode.Z);
        write("enlarged");
        press(KeyCode.Z);
        tour("zplus");
        journey.onFx(() -> {
            journey.explorer.tours().end();
            return null;
        });
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.C);
        journey.await(() -> journey.explorer.channels().channels().get().isPresent());
        write("channels");
        press(KeyCode.ESCAPE);
        journey.onFx(() -> {
            journey.model.display().rows().set(Rows.DIFFERENCE);
            return null;
        });
        write("difference");
        journey.onFx(() -> {
            journey.model.display().rows().set(Rows.BOTH);
            journey.model.window().theme().set(Theme.DARK);
            return null;
        });
        open("cifar10-resnet-bn");
        write("dark");
        journey.onFx(() -> {
            journey.model.window().theme().set(Theme.LIGHT);
            return null;
        });
        open("mnist-conv-bn");
        Event.fireEvent(
                stage.getScene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.I, false, true, false, false));
        journey.await(() -> stage.getScene().getRoot().lookup("#network-report") != null);
        write("about-network");
        journey.close(); // The renderer would complain of an end in the middle of a picture.
        WaitForAsyncUtils.waitForFxEvents(PULSES);
    }

    private void resize(int width, int height) {
        journey.onFx(() -> {
            stage.setMaximized(false);
            stage.setWidth(width);
            stage.setHeight(height);
            return null;
        });
    }

    private void open(String network) {
        journey.onFx(() -> {
            bundled.networks().stream()
                    .filter(example -> example.network().name().equals(network))
                    .forEach(journey.explorer::open);
            return null;
        });
        journey.await(() -> journey.model.network().get() != null
                && journey.model.network().get().name().equals(network)
                && journey.model.outcome().get().isCurrent());
        journey.await(() -> !(journey.model.accuracy().get() instanceof MeasuredAccuracy.Measuring));
    }

    private void tour(String id) {
        journey.onFx(() -> {
            Tours.of(bundled).stream().filter(tour -> tour.id().equals(id)).forEach(journey.explorer.tours()::show);
            return null;
        });
        journey.awaitPicture();
    }

    private void press(KeyCode key) {
        journey.onFx(() -> {
            Event.fireEvent(
                    stage.getScene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return null;
        });
    }

    private void write(String name) {
        journey.awaitPicture();
        WaitForAsyncUtils.waitForFxEvents(PULSES);
        WaitForAsyncUtils.sleep(1, TimeUnit.SECONDS);
        journey.onFx(() -> {
            Scene scene = stage.getScene();
            WritableImage image = scene.snapshot(null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            IntBuffer pixels = IntBuffer.allocate(width * height);
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, width);
            PictureFile.write(
                    folder.resolve(name + ".png"), width, height, pixels.array(), Map.of("Title", "LRP Explorer"));
            return null;
        });
        System.out.println(folder.resolve(name + ".png"));
    }
}
