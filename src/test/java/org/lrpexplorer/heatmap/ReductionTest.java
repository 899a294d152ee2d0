package org.lrpexplorer.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.tensor.Shape;

class ReductionTest {

    @Test
    void channelsAreAddedUpWithTheirSigns() {
        float[] relevance = {1, -2, 3, 4, 5, 6, -1, 2, -3, 0, -7, 1};
        Heatmap map = Reduction.sumOverChannels("conv", Shape.of(2, 2, 3), relevance);
        assertThat(map.width()).isEqualTo(3);
        assertThat(map.height()).isEqualTo(2);
        assertThat(map.values()).containsExactly(0, 0, 0, 4, -2, 7);
        assertThat(map.value(1, 1)).isEqualTo(-2);
        assertThat(map.sum()).isEqualTo(9);
        assertThat(map.maxAbs()).isEqualTo(7);
        assertThat(map.nonFinite()).isZero();
    }

    @Test
    void aVectorStaysOneRowInItsOwnOrder() {
        Heatmap map = Reduction.sumOverChannels("dense", Shape.of(3), new float[] {5, -1, 2});
        assertThat(map.isVector()).isTrue();
        assertThat(map.width()).isEqualTo(3);
        assertThat(map.height()).isEqualTo(1);
        assertThat(map.values()).containsExactly(5, -1, 2);
    }

    @Test
    void channelsOfOnePixelAreShownAsAVector() {
        Heatmap map = Reduction.sumOverChannels("pool", Shape.of(64, 1, 1), new float[64]);
        assertThat(map.isVector()).isTrue();
        assertThat(map.width()).isEqualTo(64);
    }

    @Test
    void aMapOfOneRowIsNoVector() {
        assertThat(Reduction.sumOverChannels("series", Shape.of(2, 1, 9), new float[18])
                        .isVector())
                .isFalse();
    }

    @Test
    void valuesThatAreNotFiniteAreCountedAndLeftOutOfSumAndScale() {
        float[] relevance = {1, Float.NaN, 3, Float.POSITIVE_INFINITY, 1, 1, 1, 1};
        Heatmap map = Reduction.sumOverChannels("conv", Shape.of(2, 2, 2), relevance);
        assertThat(map.nonFinite()).isEqualTo(2);
        assertThat(map.sum()).isEqualTo(6);
        assertThat(map.maxAbs()).isEqualTo(4);
    }

    @Test
    void theSumIsAccumulatedInDoublePrecision() {
        float[] relevance = new float[1 << 20];
        Arrays.fill(relevance, 0.1f);
        Heatmap map = Reduction.sumOverChannels("large", Shape.of(1, 1024, 1024), relevance);
        assertThat(map.sum()).isCloseTo(0.1f * (double) (1 << 20), within(1e-6));
    }

    @Test
    void theCallersArrayIsNotShared() {
        float[] relevance = {1, 2, 3, 4};
        Heatmap map = Reduction.sumOverChannels("m", Shape.of(1, 2, 2), relevance);
        relevance[0] = 99;
        map.values()[1] = 99;
        assertThat(map).isEqualTo(new Heatmap("m", 2, 2, new float[] {1, 2, 3, 4}));
    }

    @Test
    void aWrongNumberOfValuesIsRefusedByName() {
        assertThatThrownBy(() -> Reduction.sumOverChannels("conv1", Shape.of(2, 2, 2), new float[7]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("conv1")
                .hasMessageContaining("2×2×2");
    }
}
