package org.lrpexplorer.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PixelViewTest {

    private static final int SIDE = 8;

    private PixelView pixels;
    private CountedBox around;
    private int paintings;

    @BeforeEach
    void make(FxRobot robot) {
        robot.interact(() -> {
            pixels = new PixelView();
            around = new CountedBox(pixels);
        });
    }

    @Test
    void aPictureOfAGivenSizeIsPaintedAnewWithoutWhatStandsAroundItBeingLaidOut(FxRobot robot) {
        robot.interact(() -> {
            Pane root = shown(around);
            int before = around.layouts;
            showAnother();
            root.layout();
            assertThat(paintings).isEqualTo(2);
            assertThat(around.layouts).isEqualTo(before);
        });
    }

    @Test
    void anotherSizeLaysOutWhatStandsAroundIt(FxRobot robot) {
        robot.interact(() -> {
            Pane root = shown(around);
            pixels.setSide(2 * SIDE);
            root.layout();
            assertThat(pixels.getWidth()).isEqualTo(2 * SIDE);
            assertThat(paintings).isEqualTo(2);
        });
    }

    @Test
    void aPictureIsPaintedThoughWhatStandsAroundItWasForgottenInALayout(FxRobot robot) {
        robot.interact(() -> {
            Pane late = new Pane() {
                @Override
                protected void layoutChildren() {
                    around.requestLayout(); // After its turn, and while its parent is at it: the parent is not told.
                }
            };
            Pane root = shown(new VBox(around, late));
            assertThat(around.isNeedsLayout()).isTrue();
            showAnother();
            root.layout();
            assertThat(paintings).isEqualTo(2);
        });
    }

    /** In a scene and laid out, with a picture painted once. */
    private Pane shown(Pane content) {
        Pane root = new Pane(content);
        new Scene(root, 100, 100);
        pixels.setSide(SIDE);
        showAnother();
        root.applyCss();
        root.layout();
        assertThat(paintings).isOne();
        return root;
    }

    private void showAnother() {
        pixels.show(Optional.of(new Counted()));
    }

    private final class Counted implements PixelView.Painter {
        @Override
        public int[] paint(int width, int height) {
            paintings++;
            int[] all = new int[width * height];
            Arrays.fill(all, -1);
            return all;
        }
    }

    private static final class CountedBox extends VBox {
        private int layouts;

        CountedBox(PixelView pixels) {
            super(pixels);
        }

        @Override
        protected void layoutChildren() {
            layouts++;
            super.layoutChildren();
        }
    }
}
