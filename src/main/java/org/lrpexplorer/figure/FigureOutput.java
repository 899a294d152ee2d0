package org.lrpexplorer.figure;

import java.nio.file.Path;

/**
 * How a figure is to leave the program.
 *
 * @param format the format of the file
 * @param dpi pixels per inch: of all of a PNG, and at least of the heatmaps in an SVG or PDF
 * @param theme what it is to stand on
 */
public record FigureOutput(FigureFormat format, int dpi, FigureTheme theme) {

    /** The fewest pixels per inch. */
    public static final int LEAST_DPI = 72;

    /** The most pixels per inch. */
    public static final int MOST_DPI = 1200;

    /** What journals ask for. */
    public static final int PRINT_DPI = 300;

    /**
     * Checks the resolution.
     *
     * @throws FigureException if it is out of range
     */
    public FigureOutput {
        requireDpi(dpi);
    }

    /** For print on white paper, in the format that the file's name asks for. */
    public static FigureOutput of(Path file) {
        return new FigureOutput(FigureFormat.of(file), PRINT_DPI, FigureTheme.LIGHT);
    }

    /** The same at another resolution. */
    public FigureOutput withDpi(int newDpi) {
        return new FigureOutput(format, newDpi, theme);
    }

    /** The same on another ground. */
    public FigureOutput withTheme(FigureTheme newTheme) {
        return new FigureOutput(format, dpi, newTheme);
    }

    /** Refuses a resolution that is out of range. */
    static void requireDpi(int dpi) {
        if (dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new FigureException("A figure has " + LEAST_DPI + " to " + MOST_DPI + " pixels per inch, not " + dpi
                    + "; choose a number in between.");
        }
    }
}
