package org.lrpexplorer.text;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/**
 * Sentences with values in them. Numbers look the same whatever the person's locale is: in English words, and in files
 * that other programs read.
 */
public final class Text {

    private Text() {}

    /**
     * A template filled in, as {@link String#format(Locale, String, Object...)} does in the root locale: a point before
     * decimals, commas between thousands, ASCII digits.
     *
     * @throws java.util.IllegalFormatException if the values do not suit the template
     */
    @FormatMethod
    public static String of(String template, Object... values) {
        return String.format(Locale.ROOT, template, values);
    }
}
