package org.lrpexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordWrapTest {

    @Test
    void linesBreakAtSpacesOnly() {
        assertThat(WordWrap.lines("one two-three four", 9)).containsExactly("one", "two-three", "four");
        assertThat(WordWrap.lines("a file.json or [x,y]", 8)).containsExactly("a", "file.json", "or [x,y]");
    }

    @Test
    void theTextsOwnLineBreaksStay() {
        assertThat(WordWrap.lines("one\ntwo three", 20)).containsExactly("one", "two three");
        assertThat(WordWrap.lines("", 20)).isEmpty();
    }
}
