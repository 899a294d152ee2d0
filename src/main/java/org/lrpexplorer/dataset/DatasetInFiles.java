package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.lrpexplorer.files.OpenedFile;

/** Samples that lie one after the other in files: what all formats of that kind know of where they are from, and of their classes. */
abstract class DatasetInFiles implements Dataset {
    private final DatasetOrigin origin;
    private final SampleLabels labels;

    DatasetInFiles(DatasetOrigin origin, SampleLabels labels) {
        this.origin = origin;
        this.labels = labels;
    }

    final DatasetOrigin origin() {
        return origin;
    }

    final SampleLabels labels() {
        return labels;
    }

    @Override
    public final String name() {
        return origin.name();
    }

    @Override
    public final Path source() {
        return origin.source();
    }

    @Override
    public final String kind() {
        return origin.kind();
    }

    @Override
    public final List<String> classNames() {
        return labels.classNames();
    }

    @Override
    public final List<String> reading() {
        return origin.reading();
    }

    @Override
    public final List<Path> otherParts() {
        return origin.otherParts();
    }

    @Override
    public final int label(int index) {
        return labels.of(Objects.checkIndex(index, size()));
    }

    @Override
    public final List<OpenedFile> imageFiles() {
        return origin.files();
    }

    /**
     * The numbers of a sample as they are.
     *
     * @throws DatasetException if one of them is missing, infinite or not a number
     */
    final float[] finite(int index, float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                throw new DatasetException("Sample " + index + " of " + name()
                        + " holds values that are missing, infinite or not a number; leave it out or fill them in.");
            }
        }
        return numbers;
    }
}
