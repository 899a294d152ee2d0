package org.lrpexplorer.tools.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImageGeneratorTest {
    static List<ImageGenerator> generators() {
        return List.of(new DigitGenerator(3), new ShapeGenerator(3), new MarkedDigitGenerator(3));
    }

    /** Those whose masks are those of the object, rather than of a mark that few images bear. */
    static List<ImageGenerator> objects() {
        return List.of(new DigitGenerator(3), new ShapeGenerator(3));
    }

    @ParameterizedTest
    @MethodSource("generators")
    void anImageDependsOnSeedAndIndexOnly(ImageGenerator generator) {
        List<LabelledImage> backwards = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> generator.generate(30 - i))
                .toList();
        for (int i = 0; i < 30; i++) {
            assertThat(generator.generate(i)).isEqualTo(backwards.get(29 - i));
        }
    }

    @ParameterizedTest
    @MethodSource("generators")
    void everyBlockOfTenHoldsEveryClassOnce(ImageGenerator generator) {
        for (int block = 0; block < 5; block++) {
            Set<Integer> labels = new TreeSet<>();
            for (int i = 0; i < 10; i++) {
                labels.add(generator.generate(10 * block + i).label());
            }
            assertThat(labels).hasSize(generator.classNames().size());
        }
    }

    @ParameterizedTest
    @MethodSource("objects")
    void theObjectIsVisibleButDoesNotFillTheImage(ImageGenerator generator) {
        for (int i = 0; i < 200; i++) {
            LabelledImage sample = generator.generate(i);
            int pixels = sample.image().width() * sample.image().height();
            assertThat(sample.mask().area()).isBetween(pixels / 50, pixels * 6 / 10);
        }
    }

    @Test
    void anotherSeedGivesOtherImages() {
        assertThat(new DigitGenerator(4).generate(0).image())
                .isNotEqualTo(new DigitGenerator(5).generate(0).image());
    }

    @Test
    void aDigitsMaskIsWhereTheInkIs() {
        for (int i = 0; i < 50; i++) {
            LabelledImage digit = new DigitGenerator(8).generate(i);
            for (int p = 0; p < 28 * 28; p++) {
                int ink = digit.image().value(p % 28, p / 28, 0);
                assertThat(digit.mask().covers(p % 28, p / 28) ? ink >= 95 : ink <= 132)
                        .as("pixel %d of digit %d with ink %d", p, i, ink)
                        .isTrue();
            }
        }
    }
}
