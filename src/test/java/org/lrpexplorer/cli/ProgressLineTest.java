package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    @Test
    void theTimeThatIsLeftCountsOnlyWhatThisRunDid() {
        assertThat(ProgressLine.line(250, 0, 1000, 10).strip())
                .isEqualTo("[######..................] 250 of 1000  25 %  30 s left");
        assertThat(ProgressLine.line(500, 250, 1000, 60)).contains("50 %  2 min 00 s left");
        assertThat(ProgressLine.line(500, 500, 1000, 1).strip()).endsWith("50 %");
        assertThat(ProgressLine.line(10, 0, 100_000, 10)).contains("27 h 46 min left");
        assertThat(ProgressLine.line(1000, 0, 1000, 42)).contains("100 %  in 42 s");
    }

    @Test
    void onlyTheLastLineEnds() {
        StringWriter shown = new StringWriter();
        ProgressLine line = new ProgressLine(new PrintWriter(shown));
        line.at(1, 0, 2);
        line.at(2, 0, 2);
        assertThat(shown.toString()).startsWith("\r[").endsWith("\n").containsOnlyOnce("\n");
    }
}
