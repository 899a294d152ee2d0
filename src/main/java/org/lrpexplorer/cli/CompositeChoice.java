package org.lrpexplorer.cli;

import java.util.Optional;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Composite;
import org.lrpexplorer.lrp.Composites;
import org.lrpexplorer.network.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The composite that was asked for.
 *
 * @param composite empty for the one that suits the network
 */
record CompositeChoice(Optional<Composite> composite) {

    /** The one that suits the network. */
    static final CompositeChoice SUITED = new CompositeChoice(Optional.empty());

    Composite of(Network network) {
        return composite.orElseGet(() -> Composites.suitedTo(network));
    }

    /** Reads the names of composites and rules. */
    static final class Converter implements ITypeConverter<CompositeChoice> {
        @Override
        public CompositeChoice convert(String text) {
            try {
                return new CompositeChoice(Optional.of(Composites.named(text)));
            } catch (AttributionException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
