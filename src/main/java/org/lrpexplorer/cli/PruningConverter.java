package org.lrpexplorer.cli;

import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the share of the relevance that is pruned, or the shares of the positive and of the negative. */
final class PruningConverter implements ITypeConverter<Pruning> {
    @Override
    public Pruning convert(String text) {
        String[] shares = text.split(",", 2);
        try {
            double positive = Double.parseDouble(shares[0]);
            return shares.length == 1 ? Pruning.of(positive) : new Pruning(positive, Double.parseDouble(shares[1]));
        } catch (NumberFormatException | RuleException e) {
            throw new TypeConversionException(
                    Text.of("'%s' is not a share of at least 0 and below 1, nor two of them such as 0.1,0.05.", text));
        }
    }
}
