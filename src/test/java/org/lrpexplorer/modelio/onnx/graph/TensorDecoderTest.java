package org.lrpexplorer.modelio.onnx.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TensorDecoderTest {

    @ParameterizedTest
    @CsvSource({
        "0x0000, 0",
        "0x3c00, 1",
        "0xc000, -2",
        "0x3555, 0.333251953125",
        "0x7bff, 65504",
        "0x0400, 0.00006103515625",
        "0x0001, 5.9604645E-8",
        "0x83ff, -6.097555E-5",
        "0x7c00, Infinity",
        "0xfc00, -Infinity",
        "0x7e00, NaN"
    })
    void halfPrecisionIsWidenedExactly(String bits, float value) {
        assertThat((Float) TensorDecoder.half((short) (int) Integer.decode(bits)))
                .isEqualTo((Float) value);
    }
}
