package org.lrpexplorer.cli;

import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.ConditionText;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.ColumnLabels;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The part of a layer's relevance that alone flows on.
 *
 * @param text as it was asked for; empty for all
 */
record ConditionChoice(Optional<ConditionText> text) {

    /** All flows on. */
    static final ConditionChoice NONE = new ConditionChoice(Optional.empty());

    /**
     * What that means in a network, whose layers go by their names or by those that the window shows.
     *
     * @throws AttributionException if the network has no such layer, channel or position
     */
    Optional<Condition> in(Network network) {
        return text.map(part -> part.at(name(network, part.layer())).in(network));
    }

    private static String name(Network network, String layer) {
        return network.node(layer).isPresent()
                ? layer
                : ColumnLabels.of(network).entrySet().stream()
                        .filter(label -> label.getValue().equals(layer))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(layer);
    }

    /** Reads conditions. */
    static final class Converter implements ITypeConverter<ConditionChoice> {
        @Override
        public ConditionChoice convert(String text) {
            try {
                return new ConditionChoice(Optional.of(ConditionText.parse(text)));
            } catch (AttributionException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
