package org.lrpexplorer.values;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.dataset.Dataset;

/**
 * Which sample of a dataset or of a file of inputs.
 *
 * @param index counted from 0
 * @param file the name of its own file below the dataset's folder, with slashes, where it has one
 */
public record SampleIdentity(int index, Optional<String> file) {

    /**
     * A sample of a dataset.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    public static SampleIdentity of(Dataset dataset, int index) {
        return new SampleIdentity(index, dataset.file(index).map(SampleIdentity::nameOf));
    }

    /** The same on every system. */
    static String nameOf(Path file) {
        return file.toString().replace('\\', '/');
    }
}
