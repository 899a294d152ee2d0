package org.lrpexplorer.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PixelSurfaceTest {

    private static final int[] FIRST = {0xFF000000, 0xFF112233, 0xFFFFFFFF, 0xFF0000FF, 0xFFFF0000, 0xFF00FF00};
    private static final int[] SECOND = {0xFF00FF00, 0xFFFF0000, 0xFF0000FF, 0xFFFFFFFF, 0xFF112233, 0xFF000000};

    private final PixelSurface surface = new PixelSurface(3, 2);

    @Test
    void theSameImageShowsTheNewestPixelsRowByRow(FxRobot robot) {
        robot.interact(() -> {
            Image first = surface.with(copy(FIRST));
            assertThat(pixels(first)).containsExactly(FIRST);
            Image second = surface.with(copy(SECOND));
            assertThat(second).isSameAs(first);
            assertThat(pixels(second)).containsExactly(SECOND);
        });
    }

    @Test
    void aViewThatShowsTheImageIsDrawnAnew(FxRobot robot) {
        robot.interact(() -> {
            ImageView view = new ImageView(surface.with(copy(FIRST)));
            assertThat(pixels(drawn(view))).containsExactly(FIRST);
            surface.with(copy(SECOND));
            assertThat(pixels(drawn(view))).containsExactly(SECOND);
        });
    }

    @Test
    void pixelsOfWhoPaintedThemAreNotKept(FxRobot robot) {
        robot.interact(() -> {
            int[] mine = FIRST.clone();
            Image image = surface.with(copy(mine));
            mine[0] = 0xFFABCDEF;
            assertThat(pixels(image)).containsExactly(FIRST);
        });
    }

    @Test
    void aSurfaceHasTheSizeThatItWasMadeFor() {
        assertThat(surface.hasSize(3, 2)).isTrue();
        assertThat(surface.hasSize(2, 3)).isFalse();
    }

    private static Consumer<int[]> copy(int[] from) {
        return pixels -> System.arraycopy(from, 0, pixels, 0, pixels.length);
    }

    private static WritableImage drawn(ImageView view) {
        return view.snapshot(null, null);
    }

    private static int[] pixels(Image image) {
        int[] argb = new int[6];
        image.getPixelReader().getPixels(0, 0, 3, 2, PixelFormat.getIntArgbInstance(), argb, 0, 3);
        return argb;
    }
}
