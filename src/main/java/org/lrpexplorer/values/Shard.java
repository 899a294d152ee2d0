package org.lrpexplorer.values;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lrpexplorer.text.Text;

/**
 * A part of a run that is spread over processes or machines: samples that follow one another, of all parts nearly as
 * many.
 *
 * @param index which, counted from 1
 * @param of how many there are
 */
public record Shard(int index, int of) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    /**
     * Checks the numbers.
     *
     * @throws ValuesException if there is no such part
     */
    public Shard {
        if (index < 1 || index > of) {
            throw new ValuesException(
                    Text.of("There is no shard %d/%d; shards are counted from 1, such as 1/4 to 4/4.", index, of));
        }
    }

    /** All samples. */
    public static Shard whole() {
        return new Shard(1, 1);
    }

    /**
     * Reads {@code 2/4}.
     *
     * @throws ValuesException if the text is none, or there is no such part
     */
    public static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new ValuesException(Text.of("'%s' is not a shard such as 2/4, the second of four.", text));
        }
        return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** Whether it is all. */
    public boolean isWhole() {
        return of == 1;
    }

    /** The samples of this part. */
    public IndexSet part(IndexSet all) {
        return all.between(border(all, index - 1), border(all, index));
    }

    private int border(IndexSet all, int shards) {
        return (int) ((long) all.count() * shards / of);
    }

    @Override
    public String toString() {
        return index + "/" + of;
    }
}
