package org.lrpexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteSizeTest {

    @Test
    void unitsAreDecimal() {
        assertThat(ByteSize.of(0)).isEqualTo("0 bytes");
        assertThat(ByteSize.of(999)).isEqualTo("999 bytes");
        assertThat(ByteSize.of(1000)).isEqualTo("1.0 kB");
        assertThat(ByteSize.of(1 << 20)).isEqualTo("1.0 MB");
        assertThat(ByteSize.of(1_250_000)).isEqualTo("1.3 MB");
        assertThat(ByteSize.of(3L << 30)).isEqualTo("3.2 GB");
        assertThat(ByteSize.of(Long.MAX_VALUE)).isEqualTo("9.2 EB");
    }

    @Test
    void whatIsRoundedUpToAThousandIsOneOfTheNextUnit() {
        assertThat(ByteSize.of(999_949)).isEqualTo("999.9 kB");
        assertThat(ByteSize.of(999_950)).isEqualTo("1.0 MB");
    }
}
