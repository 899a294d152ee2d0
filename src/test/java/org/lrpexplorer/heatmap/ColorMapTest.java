package org.lrpexplorer.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ColorMapTest {

    private static final int FINE = 4000;

    @Test
    void bwrIsPureBlueWhiteAndRed() {
        assertThat(ColorMap.BWR.argb(-1)).isEqualTo(0xFF0000FF);
        assertThat(ColorMap.BWR.argb(0)).isEqualTo(0xFFFFFFFF);
        assertThat(ColorMap.BWR.argb(1)).isEqualTo(0xFFFF0000);
        assertThat(ColorMap.BWR.argb(0.5)).isEqualTo(0xFFFF8080);
    }

    @Test
    void coolwarmHitsItsPublishedColours() {
        assertThat(ColorMap.COOLWARM.argb(-1)).isEqualTo(0xFF3B4CC0);
        assertThat(ColorMap.COOLWARM.neutral()).isEqualTo(0xFFDDDDDD);
        assertThat(ColorMap.COOLWARM.argb(1)).isEqualTo(0xFFB40426);
    }

    @ParameterizedTest
    @EnumSource
    void zeroIsGreyAndOnlyTheImmediateNeighbourhoodLooksLikeIt(ColorMap map) {
        int neutral = map.neutral();
        assertThat(saturation(neutral)).isZero();
        assertThat(map.argb(-0.0)).isEqualTo(neutral);
        assertThat(map.argb(0.02)).isNotEqualTo(neutral);
        assertThat(map.argb(-0.02)).isNotEqualTo(neutral);
    }

    @ParameterizedTest
    @EnumSource
    void lightnessMovesAwayFromTheNeutralColourOnBothSides(ColorMap map) {
        double zero = Lab.ofRgb(map.neutral()).l();
        for (int sign : new int[] {-1, 1}) {
            double[] distance = IntStream.rangeClosed(0, FINE)
                    .mapToDouble(i -> Math.abs(
                            Lab.ofRgb(map.argb((double) sign * i / FINE)).l() - zero))
                    .toArray();
            for (int i = 1; i < distance.length; i++) {
                // 8-bit channels can step back by one level while another one rises.
                assertThat(distance[i]).isGreaterThanOrEqualTo(distance[i - 1] - 0.4);
            }
            assertThat(distance[FINE]).isGreaterThan(30);
            assertThat(distance[FINE]).isEqualTo(Arrays.stream(distance).max().orElseThrow(), within(1e-9));
        }
    }

    @ParameterizedTest
    @EnumSource
    void colourStepsAreSmallEverywhere(ColorMap map) {
        for (int i = -FINE; i < FINE; i++) {
            int from = map.argb((double) i / FINE);
            int to = map.argb((double) (i + 1) / FINE);
            for (int shift = 0; shift <= 16; shift += 8) {
                assertThat(Math.abs((from >> shift & 0xFF) - (to >> shift & 0xFF)))
                        .isLessThanOrEqualTo(2);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void positionsOutsideTakeTheEndColourAndAllColoursAreOpaque(ColorMap map) {
        assertThat(map.argb(7)).isEqualTo(map.argb(1));
        assertThat(map.argb(-7)).isEqualTo(map.argb(-1));
        assertThat(map.argb(0.3) >>> 24).isEqualTo(0xFF);
    }

    @ParameterizedTest
    @EnumSource
    void theMarkOfNonFiniteCellsIsFarFromEveryColour(ColorMap map) {
        Lab mark = Lab.ofRgb(map.nonFinite());
        for (int i = -FINE; i <= FINE; i++) {
            Lab color = Lab.ofRgb(map.argb((double) i / FINE));
            double distance = Math.hypot(Math.hypot(color.l() - mark.l(), color.a() - mark.a()), color.b() - mark.b());
            assertThat(distance).isGreaterThan(30);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PURPLE_GREEN", "PINK_GREEN", "DARK"})
    void balancedMapsAreEquallyLightAtEqualStrength(ColorMap map) {
        for (double strength : new double[] {0.1, 0.25, 0.5, 0.75, 1}) {
            assertThat(Lab.ofRgb(map.argb(strength)).l())
                    .isCloseTo(Lab.ofRgb(map.argb(-strength)).l(), within(0.8));
        }
    }

    @Test
    void bothSignsOfTheDefaultAreEquallyLightAlongTheWholeRampFromExactlyWhite() {
        assertThat(ColorMap.BALANCED.neutral()).isEqualTo(0xFFFFFFFF);
        for (int i = 0; i <= FINE; i++) {
            double strength = (double) i / FINE;
            assertThat(Lab.ofRgb(ColorMap.BALANCED.argb(strength)).l())
                    .isCloseTo(Lab.ofRgb(ColorMap.BALANCED.argb(-strength)).l(), within(1.0));
        }
    }

    @Test
    void coldAndHotHaveTheirNamedColoursAroundBlack() {
        assertThat(ColorMap.COLDNHOT.argb(-1)).isEqualTo(0xFF00FFFF);
        assertThat(ColorMap.COLDNHOT.argb(-0.5)).isEqualTo(0xFF0000FF);
        assertThat(ColorMap.COLDNHOT.neutral()).isEqualTo(0xFF000000);
        assertThat(ColorMap.COLDNHOT.argb(1)).isEqualTo(0xFFFFFFFF);
        assertThat(Lab.ofRgb(ColorMap.COLDNHOT.argb(1.0 / 3)).l()).isCloseTo(53.2, within(0.5));
        assertThat(ColorMap.ZENNIT_SEISMIC.neutral()).isEqualTo(0xFFD0D0D0);
    }

    @ParameterizedTest
    @EnumSource
    void theWordForZeroIsThatOfItsColour(ColorMap map) {
        double lightness = Lab.ofRgb(map.neutral()).l();
        switch (map.zero()) {
            case "white" -> assertThat(map.neutral()).isEqualTo(0xFFFFFFFF);
            case "black" -> assertThat(map.neutral()).isEqualTo(0xFF000000);
            case "near-white" -> assertThat(lightness).isBetween(95.0, 99.9);
            case "light grey" -> assertThat(lightness).isBetween(75.0, 95.0);
            case "middle grey" -> assertThat(lightness).isBetween(45.0, 60.0);
            case "near-black" -> assertThat(lightness).isBetween(0.1, 15.0);
            default -> fail("an unknown word: " + map.zero());
        }
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsId(ColorMap map) {
        assertThat(ColorMap.named(map.id())).contains(map);
    }

    @Test
    void labAgreesWithPublishedValues() {
        assertThat(Lab.ofRgb(0xFFFFFF).l()).isCloseTo(100, within(1e-3));
        Lab red = Lab.ofRgb(0xFF0000);
        assertThat(red.l()).isCloseTo(53.24, within(0.01));
        assertThat(red.a()).isCloseTo(80.09, within(0.01));
        assertThat(red.b()).isCloseTo(67.20, within(0.01));
        for (int rgb = 0; rgb <= 0xFFFFFF; rgb += 4099) {
            assertThat(Lab.ofRgb(rgb).rgb()).isEqualTo(rgb);
        }
    }

    private static int saturation(int argb) {
        int[] channels = {argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF};
        Arrays.sort(channels);
        return channels[2] - channels[0];
    }
}
