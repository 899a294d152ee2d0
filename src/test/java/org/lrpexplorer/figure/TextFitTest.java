package org.lrpexplorer.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextFitTest {

    private static final Typeface TYPEFACE = new Typeface();
    private static final TextFit FIT = new TextFit(TYPEFACE);

    @Test
    void textThatFitsIsUntouched() {
        assertThat(FIT.shortened("conv1", Style.BODY, 100)).isEqualTo("conv1");
    }

    @Test
    void asMuchAsFitsIsKeptOfBothEnds() {
        String name = "/features/denseblock4/denselayer16/conv2/Conv";
        for (double width = 20; width < 300; width += 7) {
            String shown = FIT.shortened(name, Style.BODY, width);
            assertThat(TYPEFACE.width(shown, Style.BODY)).isLessThanOrEqualTo(width);
            if (!shown.equals(name)) {
                String[] ends = shown.split("…", -1);
                assertThat(name).startsWith(ends[0]).endsWith(ends[1]);
                assertThat(ends[0].length() - ends[1].length()).isBetween(0, 1);
            }
        }
    }

    @Test
    void wordsAreWrappedAndTheLastAllowedLineIsShortened() {
        List<String> lines = FIT.wrapped("one two three four five six seven eight nine", Style.BODY, 60, 3);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo("one two");
        assertThat(lines.get(2)).contains("…").endsWith("nine");
        assertThat(lines).allMatch(line -> TYPEFACE.width(line, Style.BODY) <= 60);
    }

    @Test
    void everyCharacterOfTheFieldHasAWidth() {
        for (String character : "Σ ε γ α β ± − × · … z⁺ xᵢ 10⁻⁶ → ≤ ≥".split(" ", -1)) {
            assertThat(TYPEFACE.width(character, Style.NUMBER)).isPositive();
        }
        assertThat(TYPEFACE.width("z⁺", Style.BODY)).isLessThan(TYPEFACE.width("z+", Style.BODY));
    }

    @Test
    void textIsAsWideAsItIsDrawn() {
        for (Style style : Style.values()) {
            String text = "AVATAR To. 3.10e−5, Σ ε ±0.42 fi";
            assertThat(TYPEFACE.width(text, style))
                    .isCloseTo(TYPEFACE.set(text, style).advance(), within(1e-3));
        }
    }

    @Test
    void digitsAreEquallyWideSoThatColumnsAlign() {
        assertThat(TYPEFACE.width("1111", Style.NUMBER)).isEqualTo(TYPEFACE.width("8888", Style.NUMBER));
    }
}
