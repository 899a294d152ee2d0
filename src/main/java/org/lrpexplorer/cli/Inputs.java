package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.preflight.InputBounds;
import org.lrpexplorer.rule.Box;

/** Inputs of one network, read one by one. */
interface Inputs extends AutoCloseable {

    /** How many there are, at least 1. */
    int count();

    /** Where an input is in the dataset or file, counted from 0. */
    int place(int index);

    /**
     * Reads one input.
     *
     * @return as the network takes it, row-major, channels first
     * @throws DatasetException if it cannot be read; others may still be
     */
    float[] read(int index);

    /** Where they come from, for people. */
    String describe();

    /** What people should know of how they became inputs, one sentence each. */
    List<String> notes();

    @Override
    void close();

    /** Where inputs are. */
    sealed interface Place {

        /** Opens the inputs for a network and checks that they fit it. */
        Inputs open(LoadedModel model);

        /** The lowest and highest value that such inputs can have, if that is known. */
        default Optional<Box> range(LoadedModel model) {
            return Optional.of(InputBounds.of(model.card().input()));
        }
    }

    /**
     * An array file that holds them as they are.
     *
     * @param file a {@code .npy} file
     */
    record InFile(Path file) implements Place {
        @Override
        public Inputs open(LoadedModel model) {
            return ArrayInputs.read(file, model.network().inputShape());
        }

        @Override
        public Optional<Box> range(LoadedModel model) {
            // How these were preprocessed only a card can tell that somebody wrote.
            return model.pixelsGuessed() ? Optional.empty() : Place.super.range(model);
        }
    }

    /**
     * Samples of a dataset, to be preprocessed as the network's card says.
     *
     * @param path what the dataset readers open
     * @param indices which samples
     */
    record InDataset(Path path, IndexRange indices) implements Place {
        @Override
        public Inputs open(LoadedModel model) {
            return DatasetInputs.open(path, indices, model);
        }
    }
}
