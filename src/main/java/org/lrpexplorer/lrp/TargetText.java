package org.lrpexplorer.lrp;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lrpexplorer.text.Text;

/**
 * Targets as short texts: {@code predicted} (or {@code argmax}) or a class by its number, by itself or followed by what it
 * is contrasted with, such as {@code 3-5}, {@code predicted-5}, {@code predicted-runner-up} or {@code 3-others}; and, for
 * outputs that are maps, by the positions, such as {@code 3@12,40}, {@code 3@10:20,30:40}, {@code 3@mask}, {@code 3-5@all}
 * or, of a list of rows, {@code 3@17}.
 */
public final class TargetText {

    private static final String PREDICTED = "predicted";
    private static final String OTHERS = "others";
    private static final String RUNNER_UP = "runner-up";
    private static final Pattern FORM =
            Pattern.compile("(argmax|predicted|\\d{1,9})(?:-(\\d{1,9}|predicted|runner-up|others))?(?:@(.*))?");

    private TargetText() {}

    /**
     * The text that {@link #parse} reads as this target, or, for a class contrasted with itself, as one that means the same:
     * the likeliest other class takes that place.
     */
    public static String of(Target target) {
        String where = target.region().text();
        return where.isEmpty() ? classes(target) : classes(target) + "@" + where;
    }

    private static String classes(Target target) {
        String explained =
                target.index().isPresent() ? String.valueOf(target.index().getAsInt()) : PREDICTED;
        OptionalInt against = target.against();
        if (against.isPresent() && !against.equals(target.index())) {
            return explained + "-" + against.getAsInt();
        }
        if (target.contrast().equals(Contrast.none())) {
            return explained;
        }
        return explained + "-" + (target.contrast().equals(Contrast.withOthers()) ? OTHERS : RUNNER_UP);
    }

    /**
     * Reads a target.
     *
     * @throws AttributionException if the text is none
     */
    public static Target parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new AttributionException(Text.of(
                    "'%s' is neither argmax nor a class by its number, counted from 0, nor such a class and what it"
                            + " is contrasted with, such as 3-5, predicted-5, argmax-runner-up or 3-others; positions of a map follow behind @,"
                            + " such as 3@12,40.",
                    text));
        }
        OptionalInt index =
                isNumber(form.group(1)) ? OptionalInt.of(Integer.parseInt(form.group(1))) : OptionalInt.empty();
        Target classes = contrasted(index, form.group(2));
        return form.group(3) == null ? classes : classes.within(RegionText.parse(form.group(3)));
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
        if (other.equals(PREDICTED) && index.isEmpty()) {
            throw new AttributionException(
                    "The predicted class cannot be contrasted with itself; predicted-runner-up contrasts it with the"
                            + " likeliest other class.");
        }
        return alone.against(other.equals(OTHERS) ? Contrast.withOthers() : Contrast.withLikeliest());
    }

    private static boolean isNumber(String text) {
        return Character.isDigit(text.charAt(0));
    }
}
