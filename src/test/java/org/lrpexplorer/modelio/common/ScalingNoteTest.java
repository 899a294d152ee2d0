package org.lrpexplorer.modelio.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScalingNoteTest {

    @Test
    void manyFrozenLayersAreOneSentence() {
        ScalingNote note = new ScalingNote();
        assertThat(note.sentence()).isEmpty();
        note.add("Mul", "mul0");
        assertThat(note.sentence())
                .hasValue("The Mul 'mul0' by a constant is read as a scaling of each channel, which rules and fusion"
                        + " treat as a BatchNorm.");
        IntStream.range(1, 100).forEach(i -> note.add("Mul", "mul" + i));
        assertThat(note.sentence())
                .hasValue("Mul 'mul0', Mul 'mul1', Mul 'mul2', Mul 'mul3' and 96 more by constants are read as scalings"
                        + " of each channel, which rules and fusion treat as a BatchNorm.");
    }
}
