package org.lrpexplorer.cli;

import org.lrpexplorer.values.ValueFormat;
import org.lrpexplorer.values.ValuesException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the names of the formats for values. */
final class FormatConverter implements ITypeConverter<ValueFormat> {
    @Override
    public ValueFormat convert(String text) {
        try {
            return ValueFormat.named(text);
        } catch (ValuesException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
