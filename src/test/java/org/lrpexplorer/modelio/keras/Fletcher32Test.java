package org.lrpexplorer.modelio.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jhdf.exceptions.HdfFilterException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Fletcher32Test {

    private static final int[] NONE = {};

    private final Fletcher32 filter = new Fletcher32();

    /** Chunks as the HDF5 library 2.0 writes them; the bytes count up. */
    @ParameterizedTest
    @CsvSource({
        "1, 00000000",
        "2, 01000100",
        "7, 090c1714",
        "8, 100c1e14",
        "719, 1a826259",
        "720, e982315a",
        "721, ea521bad",
        "100001, 384a7909",
    })
    void aChunkIsGivenBackWithoutItsChecksum(int length, String checksum) {
        assertThat(filter.decode(chunk(length, checksum), NONE)).isEqualTo(counting(length));
    }

    @Test
    void aChunkThatIsNotWhatWasSummedUpIsRefused() {
        byte[] chunk = chunk(8, "100c1e14");
        for (int bit = 0; bit < 8 * chunk.length; bit++) {
            byte[] damaged = chunk.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> filter.decode(damaged, NONE)).isInstanceOf(HdfFilterException.class);
        }
        assertThatThrownBy(() -> filter.decode(new byte[3], NONE)).isInstanceOf(HdfFilterException.class);
    }

    private static byte[] counting(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    private static byte[] chunk(int length, String checksum) {
        byte[] chunk = Arrays.copyOf(counting(length), length + Integer.BYTES);
        System.arraycopy(HexFormat.of().parseHex(checksum), 0, chunk, length, Integer.BYTES);
        return chunk;
    }
}
