package org.lrpexplorer.figure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/**
 * How wide a figure is on paper, and how large its letters are there.
 *
 * @param id what commands and settings call it; empty for a width of one's own
 * @param description for people
 * @param millimetres the width of the whole figure; empty where it is as wide as its pictures need
 * @param points the size of the numbers under pictures, of which 72 make an inch
 */
public record FigureSize(String id, String description, Optional<Double> millimetres, double points) {

    /** As wide as its pictures need, with letters for a screen. */
    public static final FigureSize NATURAL = new FigureSize("natural", "As wide as it needs", Optional.empty(), 9);

    /** One column of a paper. */
    public static final FigureSize SINGLE = new FigureSize("single", "Paper, one column (84 mm)", Optional.of(84.0), 7);

    /** Both columns of a paper. */
    public static final FigureSize DOUBLE =
            new FigureSize("double", "Paper, two columns (174 mm)", Optional.of(174.0), 7);

    /** A slide of 16:9, at its usual 13⅓ inches. */
    public static final FigureSize SLIDE = new FigureSize("slide", "Slide (13⅓ inches)", Optional.of(338.67), 14);

    /** The pictures alone, side by side. */
    public static final FigureSize TILES = new FigureSize("tiles", "Pictures without words", Optional.empty(), 9);

    private static final double LEAST = 20;
    private static final double MOST = 2000;
    private static final double NUMBER_SIZE = Style.NUMBER.size();
    private static final double POINTS_PER_INCH = 72;
    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** Those that have a name, the default first. */
    public static List<FigureSize> named() {
        return List.of(NATURAL, SINGLE, DOUBLE, SLIDE, TILES);
    }

    /**
     * The size of a name, or of a width in millimetres such as {@code 120} or {@code 120mm}, with the letters of a paper.
     *
     * @throws FigureException if it is neither
     */
    public static FigureSize of(String text) {
        Optional<FigureSize> known =
                named().stream().filter(size -> size.id.equals(text)).findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        try {
            double width = Double.parseDouble(text.replaceFirst("mm$", ""));
            if (width >= LEAST && width <= MOST) {
                return new FigureSize("", plain(width) + " mm", Optional.of(width), 7);
            }
        } catch (NumberFormatException e) {
            // Neither a name nor a number: said below.
        }
        throw new FigureException(Text.of(
                "A figure's size is one of %s, or its width in millimetres from %.0f to %.0f, not '%s'.",
                named().stream().map(FigureSize::id).collect(Collectors.joining(", ")), LEAST, MOST, text));
    }

    /** Page units per inch, so that letters come out in their size. */
    double unitsPerInch() {
        return NUMBER_SIZE * POINTS_PER_INCH / points;
    }

    /** The width in page units; empty where it is as wide as its pictures need. */
    Optional<Double> units() {
        return millimetres.map(width -> width / MILLIMETRES_PER_INCH * unitsPerInch());
    }

    /** Whether there are no words on it. */
    boolean isBare() {
        return equals(TILES);
    }

    /** As commands write it. */
    public String text() {
        return id.isEmpty() ? plain(millimetres.orElseThrow()) + "mm" : id;
    }

    /** A width without needless zeros. */
    private static String plain(double width) {
        return new BigDecimal(Double.toString(width)).stripTrailingZeros().toPlainString();
    }
}
