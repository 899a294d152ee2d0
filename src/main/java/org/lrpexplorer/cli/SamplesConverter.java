package org.lrpexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.ValuesException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads samples in the order in which they are named: {@code 5}, {@code 3,17,42}, {@code 9,0..4}. */
final class SamplesConverter implements ITypeConverter<List<Integer>> {

    @Override
    public List<Integer> convert(String text) {
        try {
            List<Integer> all = new ArrayList<>();
            for (String part : text.split(",", -1)) {
                all.addAll(IndexSet.parse(part).list());
            }
            return all;
        } catch (ValuesException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
