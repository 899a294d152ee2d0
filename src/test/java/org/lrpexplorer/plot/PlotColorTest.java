package org.lrpexplorer.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlotColorTest {

    /** Of all three cones, without red and without green ones: G. M. Machado et al., IEEE TVCG 15 (2009), severity 1. */
    private static final List<double[][]> VISIONS = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            });

    /** Far above what is just seen side by side, which is about 2. */
    private static final double APART = 19;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyTwoAreToldApartByPeopleWhoDoNotSeeAllColours(boolean onDark) {
        for (double[][] vision : VISIONS) {
            for (PlotColor one : PlotColor.values()) {
                for (PlotColor other : PlotColor.values()) {
                    if (one != other) {
                        assertThat(distance(seen(one.rgb(onDark), vision), seen(other.rgb(onDark), vision)))
                                .as("%s and %s", one, other)
                                .isGreaterThan(APART);
                    }
                }
            }
        }
    }

    /** The colour in linear light. */
    private static double[] seen(int rgb, double[][] vision) {
        double[] linear = {linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                seen[i] += vision[i][j] * linear[j];
            }
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        return seen;
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** ΔE of 1976 in CIELAB. */
    private static double distance(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] rgb) {
        double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.9505);
        double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
        double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }
}
