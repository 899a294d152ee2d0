package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.tensor.Shape;

class RelevanceTest {

    @Test
    void sumAndMaximumLeaveOutWhatIsNotFinite() {
        float[] values = {1, -3, Float.NaN, Float.POSITIVE_INFINITY};

        Relevance relevance = new Relevance("conv", "x", Shape.of(4), values);

        assertThat(relevance.sum()).isEqualTo(-2);
        assertThat(relevance.maxAbs()).isEqualTo(3);
        assertThat(relevance.nonFinite()).isEqualTo(2);
    }

    @Test
    void nobodyCanChangeItFromOutside() {
        float[] values = {1, 2};
        Relevance relevance = new Relevance("conv", "x", Shape.of(2), values);

        values[0] = 9;
        relevance.values()[1] = 9;

        assertThat(relevance.values()).containsExactly(1, 2);
        assertThat(relevance.view().isReadOnly()).isTrue();
    }

    @Test
    void theValuesMustFitTheShape() {
        assertThatThrownBy(() -> new Relevance("conv", "x", Shape.of(3), new float[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
