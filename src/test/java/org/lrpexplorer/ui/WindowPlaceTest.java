package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lrpexplorer.explore.remember.Remembered.Placement;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WindowPlaceTest {

    private Stage window;

    @Start
    void start(Stage stage) {
        window = stage;
        stage.setMinWidth(0); // Other tests had the same stage before.
        stage.setMinHeight(0);
        stage.show();
    }

    @Test
    void aWindowFromALargerScreenIsMadeToFitThisOne() {
        put(new Placement(200, 100, 9000, 5000, false));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        assertThat(window.getWidth()).isEqualTo(screen.getWidth());
        assertThat(window.getHeight()).isEqualTo(screen.getHeight());
        assertThat(window.getX()).isEqualTo(screen.getMinX());
    }

    @Test
    void aWindowOnAScreenThatIsGoneStaysWhereItIs() {
        double x = window.getX();
        put(new Placement(50_000, 50_000, 400, 300, false));
        assertThat(window.getX()).isEqualTo(x);
    }

    @Test
    void aWindowHalfBeyondTheEdgeIsBroughtBackWhole() {
        put(new Placement(-100, 20, 500, 400, false));
        assertThat(window.getX())
                .isEqualTo(Screen.getPrimary().getVisualBounds().getMinX());
        assertThat(window.getWidth()).isEqualTo(500);
    }

    private void put(Placement place) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> WindowPlace.put(window, place));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
