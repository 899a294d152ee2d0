package org.lrpexplorer.cli;

import java.util.Arrays;
import java.util.Locale;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The floating-point types that were asked for. */
@FunctionalInterface
interface PrecisionChoice {

    /** The types for a network. */
    Precision of(Network network);

    /** Reads the names of the precisions, and {@code auto} for the one that suits the network. */
    final class Converter implements ITypeConverter<PrecisionChoice> {
        @Override
        public PrecisionChoice convert(String text) {
            if (text.equals("auto")) {
                return Precision::suitedTo;
            }
            Precision named = Arrays.stream(Precision.values())
                    .filter(precision ->
                            precision.name().toLowerCase(Locale.ROOT).equals(text))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException(Text.of("'%s' is not one of auto, single, double.", text)));
            return network -> named;
        }
    }
}
