package org.lrpexplorer.cli;

import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.Words;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how relevance is drawn; they are the choices of the window. */
final class DisplayOptions {

    @Option(
            names = "--show",
            paramLabel = "WHAT",
            defaultValue = "relevance",
            converter = WordConverter.OfShow.class,
            description =
                    "What pictures of layers show: relevance, overlay (relevance over the input in grey) or input."
                            + " Default: ${DEFAULT-VALUE}.")
    private Show show;

    @Option(
            names = "--opacity",
            paramLabel = "SHARE",
            defaultValue = "0.6",
            converter = Share.class,
            description = "How opaque the strongest relevance of an overlay is, 0 to 1. Default: ${DEFAULT-VALUE}.")
    private double opacity;

    @Option(
            names = "--colors",
            paramLabel = "MAP",
            defaultValue = "balanced",
            converter = WordConverter.OfColors.class,
            description = "The colour map: ${bundle:colors}. Default: ${DEFAULT-VALUE}.")
    private ColorMap colors;

    @Option(
            names = "--signs",
            paramLabel = "SIGNS",
            defaultValue = "both",
            converter = WordConverter.OfSigns.class,
            description = "Which relevance is drawn: both, positive, negative or absolute. Default: ${DEFAULT-VALUE}.")
    private SignFilter signs;

    @Option(
            names = "--scale",
            paramLabel = "SCOPE|LIMIT",
            defaultValue = "pair",
            converter = Scope.class,
            description =
                    "Which pictures share a colour scale: pair (raw and fused of one layer, unless one of them would"
                            + " be invisible on it), tile (none), all, or the limit of one fixed scale. Default: ${DEFAULT-VALUE}.")
    private Scaling scale;

    @Option(
            names = "--curve",
            paramLabel = "CURVE",
            defaultValue = "linear",
            converter = WordConverter.OfCurve.class,
            description = "linear, or signed-log. Default: ${DEFAULT-VALUE}.")
    private ScaleCurve curve;

    @Option(
            names = "--clip",
            paramLabel = "PERCENTILE",
            defaultValue = "100",
            converter = Percentile.class,
            description = "The percentile of |R| at the ends of the colour scale, above 0 and at most 100."
                    + " Default: ${DEFAULT-VALUE}.")
    private double clip;

    @Option(
            names = "--normalise",
            paramLabel = "BY",
            defaultValue = "largest",
            converter = WordConverter.OfNormalisation.class,
            description =
                    "What raw and fused are divided by before their difference is taken: none, largest (max |R|) or"
                            + " total (Σ|R|). Default: ${DEFAULT-VALUE}.")
    private Normalisation normalisation;

    /** How relevance is drawn. */
    Display display() {
        Scaling scaling = new Scaling(scale.scope(), clip, scale.fixedLimit(), curve);
        return new Display(Rows.BOTH, show, colors, scaling, opacity, normalisation, signs);
    }

    /** Reads which pictures share a scale, or a limit. */
    static final class Scope implements ITypeConverter<Scaling> {
        @Override
        public Scaling convert(String text) {
            for (ScaleScope scope : ScaleScope.values()) {
                if (scope != ScaleScope.FIXED && Words.of(scope).equals(text)) {
                    return Scaling.of(scope);
                }
            }
            try {
                return Scaling.fixed(Double.parseDouble(text));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(
                        Text.of("'%s' is not one of pair, tile, all, nor a limit above 0 such as 0.5.", text));
            }
        }
    }

    /** Reads numbers from 0 to 1. */
    static final class Share implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, 0, 1);
        }
    }

    /** Reads percentiles. */
    static final class Percentile implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return number(text, Double.MIN_VALUE, 100);
        }
    }

    private static double number(String text, double least, double most) {
        try {
            double number = Double.parseDouble(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below.
        }
        throw new TypeConversionException(Text.of("'%s' is not a number from %.0f to %.0f.", text, least, most));
    }
}
