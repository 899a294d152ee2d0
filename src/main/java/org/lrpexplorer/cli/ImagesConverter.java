package org.lrpexplorer.cli;

import java.util.regex.Pattern;
import org.lrpexplorer.evaluate.experiment.ExperimentException;
import org.lrpexplorer.evaluate.experiment.ImageSelection;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.ValuesException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many images, {@code 200}, or which, {@code 0..99} or {@code 3,5..8}. */
final class ImagesConverter implements ITypeConverter<ImageSelection> {

    private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

    @Override
    public ImageSelection convert(String text) {
        try {
            return COUNT.matcher(text).matches()
                    ? new ImageSelection.Sampled(Integer.parseInt(text), true, 1)
                    : new ImageSelection.Listed(IndexSet.parse(text));
        } catch (ValuesException | ExperimentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
