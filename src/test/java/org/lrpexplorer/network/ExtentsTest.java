package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.tensor.Window;

/** Damaged files ask layers for outputs beyond all arrays; they refuse in words of their own, which readers tell people. */
class ExtentsTest {

    private static final int HUGE = Integer.MAX_VALUE - 8;

    static Stream<Layer> layers() {
        return Stream.of(
                ConvTranspose2d.of(Buffers.array(new double[4], 1, 1, 2, 2), null, Window.square(2, HUGE, 0), 0, 0, 1),
                new Upsample(HUGE, 1),
                new Pad(List.of(0, HUGE, 0), List.of(0, HUGE, 0), 0));
    }

    @ParameterizedTest
    @MethodSource("layers")
    void outputsBeyondAllArraysAreRefused(Layer layer) {
        assertThatThrownBy(() -> layer.outputShape(List.of(Shape.of(1, 3, 3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("its output is too large");
    }
}
