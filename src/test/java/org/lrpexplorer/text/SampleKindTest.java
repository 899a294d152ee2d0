package org.lrpexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleKindTest {

    @Test
    void oneColumnIsARowOfATableAndOneRowASignal() {
        assertThat(SampleKind.of(13, 1)).isEqualTo(SampleKind.ROW);
        assertThat(SampleKind.of(1, 187)).isEqualTo(SampleKind.SIGNAL);
        assertThat(SampleKind.of(8, 8)).isEqualTo(SampleKind.IMAGE);
    }

    @Test
    void eachHasWordsOfItsOwn() {
        assertThat(SampleKind.SIGNAL.one()).isEqualTo("signal");
        assertThat(SampleKind.ROW.places()).isEqualTo("features");
        assertThat(SampleKind.IMAGE.title()).isEqualTo("Image");
    }
}
