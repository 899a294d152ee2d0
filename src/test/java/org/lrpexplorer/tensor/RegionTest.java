package org.lrpexplorer.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class RegionTest {
    private static final Shape WHOLE = Shape.of(2, 3);
    private static final Region CORNERS = new Region(List.of(1, 0), List.of(-1, 2), List.of(2, 2));

    @Test
    void takesEveryStepthCellOfEachSample() {
        INDArray batch = Buffers.array(IntStream.range(0, 12).asDoubleStream().toArray(), 2, 2, 3);

        INDArray taken = CORNERS.take(batch);

        assertThat(taken.shape()).containsExactly(2, 2, 2);
        assertThat(Buffers.doubles(taken)).containsExactly(3, 5, 0, 2, 9, 11, 6, 8);
    }

    @Test
    void embedsAmongOtherCellsOfOneValue() {
        INDArray part = Buffers.array(new float[] {1, 2, 3, 4}, 1, 2, 2);

        assertThat(Buffers.floats(CORNERS.embed(part, WHOLE, -7))).containsExactly(3, -7, 4, 1, -7, 2);
    }

    @Test
    void aRegionBeyondTheShapeIsRefused() {
        Region block = Region.block(List.of(1, 1), Shape.of(1, 3));

        assertThat(block.fits(WHOLE)).isFalse();
        assertThat(block.fits(Shape.of(2, 4))).isTrue();
        assertThatThrownBy(() -> block.take(Buffers.array(new double[6], 1, 2, 3)))
                .hasMessageContaining("does not lie within 2×3");
        assertThatThrownBy(() -> new Region(List.of(0), List.of(0), List.of(1))).hasMessageContaining("steps");
    }
}
