package org.lrpexplorer.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxTest {

    @Test
    void aBoxIsWrittenForAllChannelsOrForEach() {
        assertThat(Box.parse("-1..2.5")).isEqualTo(Box.of(-1, 2.5));
        assertThat(Box.parse("-2.1, -2,-1.8..2.2,2.4,1e1"))
                .isEqualTo(new Box(List.of(-2.1, -2.0, -1.8), List.of(2.2, 2.4, 10.0)));
    }

    @Property
    void theTextReadsBackAsTheSameBox(
            @ForAll @Size(min = 1, max = 4) List<@DoubleRange(min = -1e9, max = 1e9) Double> low) {
        Box box = new Box(low, low.stream().map(bound -> bound + 1).toList());

        assertThat(Box.parse(box.notation())).isEqualTo(box);
        assertThat(Rules.parse(new ZBox(box).notation())).isEqualTo(new ZBox(box));
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(Box.parse("-0..1")).isEqualTo(Box.of(0, 1));
    }

    @Test
    void aRangeIsNormalisedChannelByChannel() {
        Box box = Box.of(List.of(0.5, 0.25), List.of(0.5, 0.125), 0, 1);

        assertThat(box.low()).containsExactly(-1.0, -2.0);
        assertThat(box.high()).containsExactly(1.0, 6.0);
        assertThat(Box.of(List.of(0.485), List.of(0.229), 0, 1).low().get(0)).isCloseTo(-2.1179, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1..1", "2..1", "a..b", "0..", "0,1..2", "0..NaN", "-Infinity..1", "0..1..2"})
    void whatIsNoBoxIsRefusedInOneSentence(String text) {
        assertThatThrownBy(() -> Box.parse(text))
                .isInstanceOf(RuleException.class)
                .message()
                .matches("('|A box needs ).*\\.");
    }

    @Test
    void anImpossibleNormalisationIsRefused() {
        assertThatThrownBy(() -> Box.of(List.of(0.5), List.of(0.0), 0, 1)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> Box.of(List.of(0.5), List.of(), 0, 1)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> Box.of(List.of(), List.of(), 0, 1)).isInstanceOf(RuleException.class);
    }
}
