package org.lrpexplorer.lrp;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lrpexplorer.text.Text;

/** Regions of output maps as texts, as they stand behind the {@code @} of a target. */
public final class RegionText {

    private static final String RANGE = "(\\d{1,9})(?::(\\d{1,9}))?";
    private static final Pattern FORM = Pattern.compile(RANGE + "(?:," + RANGE + ")?");

    private RegionText() {}

    /**
     * Reads a region.
     *
     * @throws AttributionException if the text is none
     */
    public static OutputRegion parse(String text) {
        if (text.equals(OutputRegion.all().text())) {
            return OutputRegion.all();
        }
        if (text.equals(OutputRegion.mask().text())) {
            return OutputRegion.mask();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new AttributionException(Text.of(
                    "'@%s' names no positions of an output: they are @mask, @all, @row,column such as @12,40, a"
                            + " rectangle @from:to,from:to such as @10:20,30:40 (rows 10 to 19, columns 30 to 39), or, of an"
                            + " output that is a list of rows, @row such as @17.",
                    text));
        }
        int top = Integer.parseInt(form.group(1));
        int bottom = end(top, form.group(2));
        if (form.group(3) == null) {
            return new OutputRegion.Rows(top, bottom);
        }
        int left = Integer.parseInt(form.group(3));
        return new OutputRegion.Rectangle(top, bottom, left, end(left, form.group(4)));
    }

    private static int end(int from, String to) {
        return to == null ? from + 1 : Integer.parseInt(to);
    }
}
