package org.lrpexplorer.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Samples of a dataset that follow one another.
 *
 * @param first counted from 0
 * @param last included, not before the first
 */
record IndexRange(int first, int last) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})(?:\\.\\.(\\d{1,9}))?");

    /** How many there are. */
    int count() {
        return last - first + 1;
    }

    /** Reads {@code 5} and {@code 5..8}. */
    static final class Converter implements ITypeConverter<IndexRange> {
        @Override
        public IndexRange convert(String text) {
            Matcher form = FORM.matcher(text.strip());
            if (!form.matches()) {
                throw new TypeConversionException(
                        Text.of("'%s' is neither an index such as 5 nor a range such as 5..8.", text));
            }
            int first = Integer.parseInt(form.group(1));
            int last = form.group(2) == null ? first : Integer.parseInt(form.group(2));
            if (last < first) {
                throw new TypeConversionException(Text.of("the range '%s' ends before it begins.", text));
            }
            return new IndexRange(first, last);
        }
    }

    @Override
    public String toString() {
        return first == last ? String.valueOf(first) : first + ".." + last;
    }
}
