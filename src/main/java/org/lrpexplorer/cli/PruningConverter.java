package org.lrpexplorer.cli;

import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the share of the relevance that is pruned. */
final class PruningConverter implements ITypeConverter<Pruning> {
    @Override
    public Pruning convert(String text) {
        try {
            return Pruning.of(Double.parseDouble(text));
        } catch (NumberFormatException | RuleException e) {
            throw new TypeConversionException(Text.of("'%s' is not a share of at least 0 and below 1.", text));
        }
    }
}
