package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.function.Function;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelException;

/** Where the file readers plug in; until they are part of the program, every file is refused. */
final class Readers {

    static final Function<Path, LoadedModel> NETWORKS = file -> {
        throw new ModelException("Networks such as %s cannot be read yet.".formatted(file.getFileName()));
    };
    static final Function<Path, Dataset> DATASETS = file -> {
        throw new DatasetException("Datasets such as %s cannot be read yet.".formatted(file.getFileName()));
    };

    private Readers() {}
}
