package org.lrpexplorer.explore.browse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleOrderTest {

    private final SampleOrder some = SampleOrder.of(IntStream.of(7, 2, 5), 9);

    @Test
    void stepsGoThroughTheOrderAndEndAtItsEnds() {
        assertThat(some.step(7, 1)).isEqualTo(2);
        assertThat(some.step(2, 1)).isEqualTo(5);
        assertThat(some.step(5, 1)).isEqualTo(5);
        assertThat(some.step(5, -10)).isEqualTo(7);
        assertThat(some.step(7, Integer.MAX_VALUE)).isEqualTo(5);
        assertThat(some.end(true, 0)).isEqualTo(5);
        assertThat(some.end(false, 0)).isEqualTo(7);
    }

    @Test
    void fromWhatIsLeftOutOneComesToTheFirst() {
        assertThat(some.placeOf(3)).isEqualTo(SampleOrder.NOWHERE);
        assertThat(some.placeOf(-1)).isEqualTo(SampleOrder.NOWHERE);
        assertThat(some.placeOf(9)).isEqualTo(SampleOrder.NOWHERE);
        assertThat(some.step(3, 1)).isEqualTo(7);
        SampleOrder none = SampleOrder.of(IntStream.empty(), 9);
        assertThat(none.step(3, 1)).isEqualTo(3);
        assertThat(none.end(true, 3)).isEqualTo(3);
    }

    @Test
    void allInTheirOrderIsTheNaturalOrder() {
        assertThat(SampleOrder.of(IntStream.range(0, 4), 4)).isEqualTo(SampleOrder.natural(4));
        assertThat(SampleOrder.natural(4).isNatural()).isTrue();
        assertThat(SampleOrder.of(IntStream.range(0, 3), 4).isNatural()).isFalse();
        assertThat(SampleOrder.of(IntStream.range(0, 3), 4)).isNotEqualTo(SampleOrder.natural(3));
        assertThat(some.isNatural()).isFalse();
    }
}
