package org.lrpexplorer.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.PixelImage;

class AreaAverageTest {

    @Test
    void eachCellIsTheMeanOfTheAreaItCovers() {
        float[] map = {0, 3, 6, 9, 12, 15}; // 3×2 to 2×1: columns of 1½ cells

        float[] reduced = new AreaAverage(2, 1).of(map, 3);

        assertThat(reduced[0]).isCloseTo((0 + 9 + 0.5f * (3 + 12)) / 3, within(1e-5f));
        assertThat(reduced[1]).isCloseTo((6 + 15 + 0.5f * (3 + 12)) / 3, within(1e-5f));
    }

    @Test
    void theMeanOfTheWholeStays() {
        Random random = new Random(1);
        float[] map = new float[28 * 31];
        double sum = 0;
        for (int i = 0; i < map.length; i++) {
            map[i] = (float) random.nextGaussian();
            sum += map[i];
        }

        float[] reduced = new AreaAverage(20, 18).of(map, 28);

        double after = 0;
        for (float value : reduced) {
            after += value;
        }
        assertThat(after / reduced.length).isCloseTo(sum / map.length, within(1e-6));
    }

    @Test
    void smallPicturesStayAsTheyAreAndLargeOnesKeepTheirShape() {
        assertThat(AreaAverage.within(20, 12, 9)).isEqualTo(new AreaAverage(12, 9));
        assertThat(AreaAverage.within(20, 400, 100)).isEqualTo(new AreaAverage(20, 5));
        assertThat(AreaAverage.within(20, 4000, 1)).isEqualTo(new AreaAverage(20, 1));
    }

    @Test
    void imagesAreReducedChannelByChannel() {
        PixelImage image = new PixelImage(2, 1, 3, new byte[] {0, 100, (byte) 200, 100, 0, (byte) 255});

        assertThat(new AreaAverage(1, 1).of(image)).isEqualTo(new PixelImage(1, 1, 3, new byte[] {50, 50, (byte) 228}));
    }
}
