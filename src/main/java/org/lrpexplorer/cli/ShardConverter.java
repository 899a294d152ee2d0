package org.lrpexplorer.cli;

import org.lrpexplorer.values.Shard;
import org.lrpexplorer.values.ValuesException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 2/4}. */
final class ShardConverter implements ITypeConverter<Shard> {
    @Override
    public Shard convert(String text) {
        try {
            return Shard.parse(text);
        } catch (ValuesException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
