package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.ui.look.SystemLook;

/** A window that is shown while what it opens with is read. */
class StartJourneyTest extends JourneyTest {

    private final CompletableFuture<String> line = new CompletableFuture<>();

    @Test
    void theLogSaysWhenTheFirstHeatmapsWereShown() {
        Logger log = Logger.getLogger(FirstHeatmaps.class.getName());
        Handler heard = heard();
        log.addHandler(heard);
        try {
            Instant before = Instant.now();
            Stage window = journey.onFx(Stage::new);
            journey.onFx(() -> {
                new ExplorerWindow(
                                journey.explorer,
                                window,
                                journey.picks,
                                new Surroundings(
                                        SystemLook.light(),
                                        new Memory(Optional.empty()),
                                        Platform::runLater,
                                        Runnable::run))
                        .show(List.of(network, images));
                assertThat(window.isShowing()).as("while it reads").isFalse();
                return null;
            });
            journey.awaitPicture();
            journey.await(line::isDone);
            assertThat(line.join()).startsWith(FirstHeatmaps.WORDS);
            assertThat(Instant.parse(line.join().substring(FirstHeatmaps.WORDS.length())))
                    .isBetween(before, Instant.now());
            assertThat(journey.onFx(window::isShowing)).isTrue();
            Scene scene = window.getScene();
            journey.await(() -> scene.lookup("#inspect") != null);
            assertThat(journey.onFx(() -> List.of("#duel", "#channels", "#failure", "#path-baseline-mean").stream()
                            .filter(pane -> scene.lookup(pane) != null)
                            .toList()))
                    .as("made before anybody opens them")
                    .isEmpty();
            journey.onFx(() -> {
                Event.fireEvent(scene.getRoot(), pressed(KeyCode.Z));
                return null;
            });
            journey.await(() -> scene.lookup("#inspect").isVisible());
            assertThat(journey.model.notices())
                    .extracting(Notice::sentence)
                    .noneMatch(sentence -> sentence.startsWith("Something unexpected"));
            journey.onFx(() -> {
                window.hide();
                return null;
            });
        } finally {
            log.removeHandler(heard);
        }
    }

    private static KeyEvent pressed(KeyCode key) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false);
    }

    private Handler heard() {
        return new Handler() {
            @Override
            public void publish(LogRecord written) {
                line.complete(written.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
