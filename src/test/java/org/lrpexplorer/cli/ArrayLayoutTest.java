package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.tensor.Shape;

/** Arrays as people have them: images of both frameworks, signals, grey images, vectors. */
class ArrayLayoutTest {

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split("x")).map(Integer::valueOf).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "3x32x32, 7x3x32x32, AS_TAKEN",
        "3x32x32, 3x32x32, AS_TAKEN",
        "3x32x32, 7x32x32x3, CHANNELS_LAST",
        "3x32x32, 32x32x3, CHANNELS_LAST",
        "3x3x3, 3x3x3, AS_TAKEN",
        "1x28x28, 7x28x28, AS_TAKEN",
        "1x28x28, 7x784, AS_TAKEN",
        "1x8x8, 1x8x8x1, CHANNELS_LAST",
        "12x1x5000, 4x12x5000, AS_TAKEN",
        "12x1x5000, 4x5000x12, CHANNELS_LAST",
        "12x1x5000, 12x5000, AS_TAKEN",
        "12x1x5000, 5000x12, CHANNELS_LAST",
        "1x1x187, 4x187, AS_TAKEN",
        "1x1x187, 4x187x1, CHANNELS_LAST",
        "1x13x1, 9x13, AS_TAKEN"
    })
    void theLayoutIsSeenByTheExtents(String network, String array, ArrayLayout layout) {
        assertThat(ArrayLayout.of(numbers(array), new Shape(numbers(network)))).isEqualTo(Optional.of(layout));
    }

    @ParameterizedTest
    @CsvSource({"3x32x32, 7x32x32", "1x28x28, 2x3x4", "3x32x32, 3x32x33", "12x1x50, 4x10x60"})
    void otherExtentsAreNoInputs(String network, String array) {
        assertThat(ArrayLayout.of(numbers(array), new Shape(numbers(network)))).isEmpty();
    }

    @Test
    void channelsLastAreBroughtToTheFront() {
        float[] values = {1, 10, 2, 20, 3, 30};

        assertThat(ArrayLayout.CHANNELS_LAST.taken(values, Shape.of(2, 1, 3))).containsExactly(1, 2, 3, 10, 20, 30);
        assertThat(ArrayLayout.AS_TAKEN.taken(values, Shape.of(2, 1, 3))).containsExactly(values);
    }
}
