package org.lrpexplorer.cli;

import java.util.Optional;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.ValuesException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code 5}, {@code 5..8}, {@code 0..9,20} and {@code all}. */
final class IndicesConverter implements ITypeConverter<IndicesConverter.Indices> {

    /**
     * Which samples are meant.
     *
     * @param set these; empty for all
     */
    record Indices(Optional<IndexSet> set) {}

    @Override
    public Indices convert(String text) {
        try {
            return new Indices(text.strip().equals("all") ? Optional.empty() : Optional.of(IndexSet.parse(text)));
        } catch (ValuesException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
