package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.preflight.InputBounds;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.explain.SampleInputs;

/** Inputs of one network, read one by one. */
interface Inputs extends SampleInputs, AutoCloseable {

    /** Which of the dataset or file were asked for, at least one. */
    IndexSet chosen();

    /** Where they come from, for people; {@code %s} stands for the samples that are meant. */
    String describe();

    /** What tells the files apart from all others. */
    FileIdentity identity(CancellationToken token);

    /** How images become inputs; empty for inputs that are read as they are. */
    Optional<Preprocessing> preprocessing();

    /** What people should know of how they become inputs, whichever they are, one sentence each. */
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
     * @param indices which samples; empty for all
     */
    record InDataset(Path path, Optional<IndexSet> indices) implements Place {
        @Override
        public Inputs open(LoadedModel model) {
            return DatasetInputs.open(path, indices, model);
        }
    }
}
