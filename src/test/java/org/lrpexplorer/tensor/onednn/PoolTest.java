package org.lrpexplorer.tensor.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.lrpexplorer.tensor.Window;

class PoolTest {

    /** Few whole numbers, so that maxima are equal often and sums exact. */
    private static float[] whole(Random random, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextInt(5) - 2;
        }
        return values;
    }

    @Property(tries = 60)
    void theFirstOfEqualMaximaWins(
            @ForAll @IntRange(min = 1, max = 2) int samples,
            @ForAll @IntRange(min = 1, max = 40) int channels,
            @ForAll @IntRange(min = 4, max = 12) int extent,
            @ForAll @IntRange(min = 2, max = 3) int kernel,
            @ForAll @IntRange(min = 1, max = 3) int stride,
            @ForAll @IntRange(min = 0, max = 1) int padding) {
        assumeTrue(OneDnn.available(), "oneDNN is not present on this platform");
        Window window = Window.square(kernel, stride, padding);
        int outputs = window.outHeight(extent);
        int width = extent + 1;
        int columns = window.outWidth(width);
        Random random = new Random(samples + 2L * channels);
        try (Session session = new Session()) {
            Tensor x = Tensor.allocate(session, MemoryLayout.channelsLast(session, samples, channels, extent, width));
            Tensor y =
                    Tensor.allocate(session, MemoryLayout.channelsLast(session, samples, channels, outputs, columns));
            float[] values = whole(random, x.count());
            float[] upper = whole(random, y.count());
            float[] largest = new float[y.count()];
            float[] won = new float[x.count()];
            for (int o = 0; o < largest.length; o++) {
                int c = o % channels;
                int column = o / channels % columns;
                int row = o / channels / columns % outputs;
                int sample = o / channels / columns / outputs;
                int winner = -1;
                for (int k = 0; k < kernel * kernel; k++) {
                    int h = row * stride - padding + k / kernel;
                    int w = column * stride - padding + k % kernel;
                    int at = ((sample * extent + h) * width + w) * channels + c;
                    boolean inside = h >= 0 && h < extent && w >= 0 && w < width;
                    if (inside && (winner < 0 || values[at] > values[winner])) {
                        winner = at;
                    }
                }
                largest[o] = values[winner];
                won[winner] += upper[o];
            }

            x.write(values);
            Pool.max(session, window, x, y, false).execution().run();
            assertThat(y.read()).containsExactly(largest);

            y.clear();
            Pool pool = Pool.max(session, window, x, y, true);
            pool.execution().run();
            assertThat(y.read()).containsExactly(largest);

            y.write(upper);
            pool.backward(y, x).run();
            assertThat(x.read()).containsExactly(won);
        }
    }
}
