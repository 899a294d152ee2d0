package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.dataset.Adaptation;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.modelio.InputSpec;
import org.lrpexplorer.modelio.LoadedModel;

/**
 * Samples of a dataset, preprocessed.
 *
 * @param dataset where they come from
 * @param indices which of them
 * @param adaptation how they become inputs
 * @param guessed whether nobody has said what the network expects of pixels
 */
record DatasetInputs(Dataset dataset, IndexRange indices, Adaptation adaptation, boolean guessed) implements Inputs {

    /**
     * Opens a dataset for a network.
     *
     * @throws DatasetException if it cannot be read, does not fit the network or lacks a sample
     */
    static DatasetInputs open(Path path, IndexRange indices, LoadedModel model) {
        Dataset dataset = DatasetReaders.open(path);
        try {
            InputSpec input = model.card().input();
            Adaptation adaptation = Adaptation.of(
                    dataset, model.network().inputShape(), input.low(), input.high(), input.mean(), input.std());
            if (indices.last() >= dataset.size()) {
                throw new DatasetException("The dataset %s has %d samples, counted from 0; there is no sample %d."
                        .formatted(dataset.name(), dataset.size(), indices.last()));
            }
            return new DatasetInputs(dataset, indices, adaptation, model.cardGuessed());
        } catch (RuntimeException e) {
            dataset.close();
            throw e;
        }
    }

    @Override
    public int count() {
        return indices.count();
    }

    @Override
    public float[] read(int index) {
        return adaptation
                .preprocessing()
                .apply(dataset.sample(indices.first() + index).image());
    }

    @Override
    public String describe() {
        return "%s, %s".formatted(dataset.name(), indices);
    }

    @Override
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (guessed) {
            notes.add("The network has no card beside it, so this is guessed: images are %s."
                    .formatted(adaptation.preprocessing().describe()));
        }
        adaptation.note().ifPresent(notes::add);
        return notes;
    }

    @Override
    public void close() {
        dataset.close();
    }
}
