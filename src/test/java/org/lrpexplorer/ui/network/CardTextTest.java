package org.lrpexplorer.ui.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CardTextTest {

    @Test
    void numbersReadBackAsTheyWereWritten() {
        List<Double> numbers = List.of(0.4914, 1.0, -3.25);
        assertThat(CardText.numbers("mean", CardText.numbers(numbers))).isEqualTo(numbers);
    }

    @Test
    void wholeNumbersAreWrittenWithoutAFraction() {
        assertThat(CardText.number(255)).isEqualTo("255");
    }

    @Test
    void whatIsNoNumberIsNamed() {
        assertThatThrownBy(() -> CardText.numbers("mean", "0.1, x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mean")
                .hasMessageContaining("x");
    }

    @Test
    void emptyLinesAreNoClasses() {
        assertThat(CardText.names("cat\n\n dog \n")).containsExactly("cat", "dog");
    }
}
