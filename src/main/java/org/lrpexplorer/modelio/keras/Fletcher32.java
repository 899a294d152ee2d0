package org.lrpexplorer.modelio.keras;

import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.filter.Filter;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.lrpexplorer.text.Text;

/**
 * HDF5's filter 3: a checksum of four bytes behind each chunk, by Fletcher's sums of 16-bit words. Takes the place of the
 * library's own, which neither compares the checksum nor takes it off: what is shuffled behind it would come out wrong.
 */
public final class Fletcher32 implements Filter {
    /** The number that files know the filter by. */
    static final int ID = 3;

    /** How many words can be summed up before the sums may outgrow 32 bits. */
    private static final int WORDS = 360;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return "fletcher32";
    }

    /**
     * Takes the checksum off.
     *
     * @throws HdfFilterException if it is not that of the data
     */
    @Override
    public byte[] decode(byte[] encoded, int[] parameters) {
        int length = encoded.length - Integer.BYTES;
        if (length < 0) {
            throw new HdfFilterException(Text.of("A chunk of %d bytes holds no checksum", encoded.length));
        }
        byte[] data = Arrays.copyOf(encoded, length);
        int stated = ByteBuffer.wrap(encoded, length, Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt();
        int sum = sum(data);
        // The library's versions before 1.6.3 swapped the bytes of each word on some machines.
        int swapped = ((sum & 0x00ff00ff) << 8) | ((sum >>> 8) & 0x00ff00ff);
        if (stated != sum && stated != swapped) {
            throw new HdfFilterException("The checksum of a chunk is not that of its data");
        }
        return data;
    }

    private static int sum(byte[] data) {
        long first = 0;
        long second = 0;
        int words = (data.length + 1) / 2;
        for (int i = 0; i < words; i++) {
            int low = 2 * i + 1 < data.length ? data[2 * i + 1] & 0xff : 0;
            first += ((data[2 * i] & 0xff) << 8) | low;
            second += first;
            if ((i + 1) % WORDS == 0) {
                first = folded(first);
                second = folded(second);
            }
        }
        return (int) ((folded(folded(second)) << 16) | folded(folded(first)));
    }

    /** The high bits carried round to the low ones, as sums modulo 65535 are. */
    private static long folded(long sum) {
        return (sum & 0xffff) + (sum >>> 16);
    }
}
