package org.lrpexplorer.tools.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.tensor.Patches;
import org.lrpexplorer.tensor.Patches.Place;
import org.lrpexplorer.tensor.Window;

/** The shortcut for centred windows against unfolding in general. */
class CentredPatchesTest {

    private static final int CHANNELS = 3;
    private static final int HEIGHT = 4;
    private static final int WIDTH = 5;
    private static final int BATCH = 4;

    static Stream<Window> windows() {
        return Stream.of(
                Window.square(1, 1, 0),
                Window.square(3, 1, 1),
                Window.square(5, 1, 2),
                Window.square(13, 1, 6),
                new Window(1, 3, 1, 1, 0, 1, 0, 1, 1, 1),
                new Window(3, 3, 1, 1, 2, 2, 2, 2, 2, 2));
    }

    @ParameterizedTest
    @MethodSource("windows")
    void theMatrixIsTheSame(Window window) {
        float[] maps = new float[CHANNELS * BATCH * HEIGHT * WIDTH];
        Random random = new Random(1);
        for (int i = 0; i < maps.length; i++) {
            maps[i] = random.nextFloat();
        }
        int plane = HEIGHT * WIDTH;
        int images = 2;
        Patches patches = new Patches(CHANNELS, HEIGHT, WIDTH, window);
        float[] expected = new float[patches.taps() * images * plane];
        for (int i = 0; i < images; i++) {
            Place<FloatBuffer> map = new Place<>(FloatBuffer.wrap(maps), (1 + i) * plane, BATCH * plane);
            Place<FloatBuffer> matrix = new Place<>(FloatBuffer.wrap(expected), i * plane, images * plane);
            patches.unfold(map, matrix, 0, HEIGHT);
        }
        float[] actual = new float[expected.length];

        assertThat(CentredPatches.suits(window)).isTrue();
        new CentredPatches(HEIGHT, WIDTH, window).unfold(maps, plane, BATCH * plane, CHANNELS, images, actual);

        assertThat(actual).containsExactly(expected);
    }
}
