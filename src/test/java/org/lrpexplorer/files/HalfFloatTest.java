package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfFloatTest {

    @ParameterizedTest
    @CsvSource({
        "0x3c00, 1",
        "0xc000, -2",
        "0x7bff, 65504",
        "0x0001, 5.9604645e-8",
        "0x03ff, 6.097555e-5",
        "0x0400, 6.1035156e-5",
        "0x8001, -5.9604645e-8",
        "0x7c00, Infinity",
        "0xfc00, -Infinity"
    })
    void everyKindOfNumberIsExact(String bits, float value) {
        assertThat(HalfFloat.toFloat((short) (int) Integer.decode(bits))).isEqualTo(value);
    }

    @Test
    void zeroKeepsItsSign() {
        assertThat(Float.floatToRawIntBits(HalfFloat.toFloat((short) 0x8000)))
                .isEqualTo(Float.floatToRawIntBits(-0.0f));
    }
}
