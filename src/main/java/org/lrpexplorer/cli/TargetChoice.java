package org.lrpexplorer.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What to explain.
 *
 * @param text as it was asked for
 * @param target what that means
 */
record TargetChoice(String text, Target target) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    /** Reads {@code argmax}, a class by its number, and one class against another such as {@code 3-5}. */
    static final class Converter implements ITypeConverter<TargetChoice> {
        @Override
        public TargetChoice convert(String text) {
            try {
                return new TargetChoice(text, target(text));
            } catch (AttributionException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }

        private static Target target(String text) {
            if (text.equals("argmax")) {
                return Target.predicted();
            }
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException(Text.of(
                        "'%s' is neither argmax nor a class by its number, counted from 0, nor two such as 3-5.",
                        text));
            }
            int index = Integer.parseInt(form.group(1));
            return form.group(2) == null
                    ? Target.ofClass(index)
                    : Target.contrast(index, Integer.parseInt(form.group(2)));
        }
    }
}
