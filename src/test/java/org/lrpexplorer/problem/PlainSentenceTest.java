package org.lrpexplorer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainSentenceTest {

    /** A problem of this test. */
    private static final class Told extends Problem {
        private static final long serialVersionUID = 1L;

        Told(String sentence) {
            super(sentence);
        }
    }

    private static String told(String sentence) {
        return new Told(sentence).getMessage();
    }

    @Test
    void usualSentencesStayAsTheyAre() {
        String sentence = "The file /größe #1/α β.onnx cannot be read: it ends in the middle of 'conv1'.";
        assertThat(told(sentence)).isEqualTo(sentence);
    }

    @Test
    void whatMovesACursorIsNotPrinted() {
        assertThat(told("It has no layer 'a\nb\u001b[2J\u0000\u0085\ud800\u2028'."))
                .isEqualTo("It has no layer 'a?b?[2J????'.");
    }

    @Test
    void overlongWordsLoseTheirMiddle() {
        assertThat(told("It has no layer '" + "x".repeat(100_000) + "'; name another."))
                .startsWith("It has no layer 'xxx")
                .contains("…")
                .endsWith("x'; name another.")
                .hasSizeLessThan(400);
    }

    @Test
    void overlongSentencesLoseTheirMiddle() {
        assertThat(told("It has no layer '" + "x ".repeat(100_000) + "'; name another."))
                .startsWith("It has no layer 'x x")
                .endsWith("x '; name another.")
                .hasSizeLessThan(1500);
    }
}
