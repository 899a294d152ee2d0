package org.lrpexplorer.cli;

import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.RuleException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the bounds of a network's input. */
final class BoxConverter implements ITypeConverter<Box> {
    @Override
    public Box convert(String text) {
        try {
            return Box.parse(text);
        } catch (RuleException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
