package org.lrpexplorer.explore.draw;

import java.nio.file.Path;
import org.lrpexplorer.open.OpenDataset;

/**
 * Which image is edited. The same for as long as the program runs, whichever other datasets are opened in between.
 *
 * @param source the file or folder of the dataset
 * @param index the sample, counted from 0
 */
public record EditedPlace(Path source, int index) {

    /** A sample of an open dataset. */
    public static EditedPlace of(OpenDataset dataset, int index) {
        return new EditedPlace(dataset.dataset().source(), index);
    }

    /** As for any record; the methods that Java generates take longer until they have been called thousands of times. */
    @Override
    public boolean equals(Object other) {
        return other instanceof EditedPlace that && index == that.index && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return 31 * source.hashCode() + index;
    }
}
