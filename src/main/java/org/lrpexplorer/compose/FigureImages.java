package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.ValuesException;

/** Reads which samples are in a figure, in the order in which they are named: {@code 5}, {@code 3,17,42}, {@code 9,0..4}. */
public final class FigureImages {

    /** More would be no figure that anybody can look at. */
    private static final int MOST = 100;

    private FigureImages() {}

    /**
     * Reads numbers and ranges.
     *
     * @param samples how many there are
     * @param dataset what people call the dataset
     * @throws ComposeException if the text is none, there are no such samples, or far too many
     */
    public static List<Integer> parse(String text, int samples, String dataset) {
        List<Integer> all = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            IndexSet range = range(part);
            if (range.last() >= samples) {
                throw new ComposeException(Text.of(
                        "%s has no sample %d; its %d samples are counted from 0.", dataset, range.last(), samples));
            }
            if (all.size() + range.count() > MOST) {
                throw new ComposeException(Text.of(
                        "A figure composed here has at most %d images, not those of '%s'; the command figure makes"
                                + " larger ones.",
                        MOST, text));
            }
            all.addAll(range.list());
        }
        return List.copyOf(all);
    }

    private static IndexSet range(String text) {
        try {
            return IndexSet.parse(text);
        } catch (ValuesException e) {
            throw new ComposeException(e.getMessage(), e);
        }
    }
}
