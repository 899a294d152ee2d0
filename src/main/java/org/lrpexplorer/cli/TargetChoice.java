package org.lrpexplorer.cli;

import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.TargetText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What to explain.
 *
 * @param text as it was asked for
 * @param target what that means
 */
record TargetChoice(String text, Target target) {

    /** Reads a class by its number or {@code predicted}, and what it is contrasted with, such as {@code 3-others}. */
    static final class Converter implements ITypeConverter<TargetChoice> {
        @Override
        public TargetChoice convert(String text) {
            try {
                return new TargetChoice(text, TargetText.parse(text));
            } catch (AttributionException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
