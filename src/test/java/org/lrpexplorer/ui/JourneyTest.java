package org.lrpexplorer.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.open.Bundled;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Journeys of a person through a window of their own, each with a tiny network and images for it at hand. */
@ExtendWith(ApplicationExtension.class)
abstract class JourneyTest {

    private static final long PATIENCE_MILLIS = 60_000;

    @TempDir
    static Path folder;

    static Path network;
    static Path images;

    Journey journey;

    @BeforeAll
    static void writeTinyFiles() {
        network = TinyNetwork.write(folder, "tiny", true);
        images = TinyDataset.write(folder);
    }

    @BeforeEach
    void openWindow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        journey = WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> journey(new Stage()));
    }

    /** Opens the window, on the FX thread: a new one, without examples, unless a journey begins otherwise. */
    Journey journey(Stage stage) throws IOException {
        return new Journey(stage, new Bundled(List.of(), List.of()));
    }

    /** The tiny network and its images as the only example of the program. */
    static Bundled tinyExample() {
        return new Bundled(
                List.of(new Bundled.Example(
                        new Bundled.Entry("tiny", network), Optional.of(new Bundled.Entry("images", images)))),
                List.of());
    }

    @AfterEach
    void close() {
        journey.close();
    }
}
