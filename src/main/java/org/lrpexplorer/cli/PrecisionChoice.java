package org.lrpexplorer.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.network.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The precision that was asked for.
 *
 * @param precision empty for the one that suits the network
 */
record PrecisionChoice(Optional<Precision> precision) {

    Precision of(Network network) {
        return precision.orElseGet(() -> Precision.suitedTo(network));
    }

    /** Reads {@code auto} and the names of the precisions. */
    static final class Converter implements ITypeConverter<PrecisionChoice> {
        @Override
        public PrecisionChoice convert(String text) {
            if (text.equals("auto")) {
                return new PrecisionChoice(Optional.empty());
            }
            return Arrays.stream(Precision.values())
                    .filter(precision ->
                            precision.name().toLowerCase(Locale.ROOT).equals(text))
                    .map(precision -> new PrecisionChoice(Optional.of(precision)))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "'%s' is none of auto, single, mixed, double.".formatted(text)));
        }
    }
}
