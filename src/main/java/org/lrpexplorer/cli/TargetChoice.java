package org.lrpexplorer.cli;

import org.lrpexplorer.lrp.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The class to explain.
 *
 * @param text as it was asked for
 * @param target what that means
 */
record TargetChoice(String text, Target target) {

    /** Reads {@code argmax} and a class by its number. */
    static final class Converter implements ITypeConverter<TargetChoice> {
        @Override
        public TargetChoice convert(String text) {
            return new TargetChoice(text, target(text));
        }

        private static Target target(String text) {
            if (text.equals("argmax")) {
                return Target.predicted();
            }
            if (!text.matches("\\d{1,9}")) {
                throw new TypeConversionException(
                        "'%s' is neither argmax nor a class by its number, counted from 0.".formatted(text));
            }
            return Target.ofClass(Integer.parseInt(text));
        }
    }
}
