package org.lrpexplorer.cli;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Contrast;
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

    private static final Pattern FORM =
            Pattern.compile("(argmax|predicted|\\d{1,9})(?:-(\\d{1,9}|predicted|runner-up|others))?");

    /** Reads a class by its number or {@code predicted}, and what it is contrasted with, such as {@code 3-others}. */
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
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException(Text.of(
                        "'%s' is neither argmax nor a class by its number, counted from 0, nor such a class and what it"
                                + " is contrasted with, such as 3-5, predicted-5, argmax-runner-up or 3-others.",
                        text));
            }
            OptionalInt index =
                    isNumber(form.group(1)) ? OptionalInt.of(Integer.parseInt(form.group(1))) : OptionalInt.empty();
            return contrasted(index, form.group(2));
        }

        private static Target contrasted(OptionalInt index, String other) {
            Target alone = Target.predicted().insteadOf(index);
            if (other == null) {
                return alone;
            }
            if (isNumber(other)) {
                int against = Integer.parseInt(other);
                return index.isPresent()
                        ? Target.contrast(index.getAsInt(), against)
                        : alone.against(Contrast.with(against));
            }
            if (other.equals("predicted") && index.isEmpty()) {
                throw new TypeConversionException(
                        "The predicted class cannot be contrasted with itself; predicted-runner-up contrasts it with the"
                                + " likeliest other class.");
            }
            return alone.against(other.equals("others") ? Contrast.withOthers() : Contrast.withLikeliest());
        }

        private static boolean isNumber(String text) {
            return Character.isDigit(text.charAt(0));
        }
    }
}
