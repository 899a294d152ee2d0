package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.dataset.Adaptation;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.dataset.PictureChange;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.ReadableSamples;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.open.RunNotes;
import org.lrpexplorer.preflight.Probes;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.explain.SampleInput;
import org.lrpexplorer.values.explain.SampleInputs;

/** Samples of a dataset, preprocessed. Remembers what reading did to those that a network is measured on, for the notes. */
final class DatasetInputs implements Inputs {

    private final Dataset dataset;
    private final IndexSet indices;
    private final Adaptation adaptation;
    private final SampleInputs images;
    private final boolean guessed;
    private final List<String> unreadable = new ArrayList<>();
    private final Map<PictureChange, List<Integer>> changed = new EnumMap<>(PictureChange.class);

    /** @param guessed whether nobody has said what the network expects of pixels */
    private DatasetInputs(Dataset dataset, IndexSet indices, Adaptation adaptation, boolean guessed) {
        this.dataset = dataset;
        this.indices = indices;
        this.adaptation = adaptation;
        this.images = new SampleInputs.OfDataset(dataset, adaptation.preprocessing());
        this.guessed = guessed;
    }

    /**
     * Opens a dataset for a network.
     *
     * @param indices which of its samples; empty for all
     * @throws DatasetException if it cannot be read, does not fit the network or lacks a sample
     */
    static DatasetInputs open(Path path, Optional<IndexSet> indices, LoadedModel model) {
        Dataset dataset = DatasetReaders.open(path).suitedTo(model.network().inputShape());
        try {
            InputSpec input = model.card().input();
            Adaptation adaptation = Adaptation.of(
                            dataset, model.network().inputShape(), input.low(), input.high(), input.mean(), input.std())
                    .inOrder(input.bgr());
            IndexSet chosen = indices.orElseGet(() -> IndexSet.first(dataset.size()));
            if (chosen.last() >= dataset.size()) {
                throw new DatasetException(Text.of(
                        "The dataset %s has %d samples, counted from 0; there is no sample %s.",
                        dataset.name(), dataset.size(), Integer.toString(chosen.last())));
            }
            return new DatasetInputs(dataset, chosen, adaptation, model.pixelsGuessed());
        } catch (RuntimeException e) {
            dataset.close();
            throw e;
        }
    }

    @Override
    public IndexSet chosen() {
        return indices;
    }

    @Override
    public SampleInput read(int index) {
        return images.read(index);
    }

    private float[] probed(Sample sample) {
        sample.changes().forEach(change -> changed.computeIfAbsent(change, c -> new ArrayList<>())
                .add(sample.index()));
        return adaptation.preprocessing().apply(sample.content());
    }

    /**
     * The first samples of the dataset, whichever of it were asked for, to measure a network on.
     *
     * @throws DatasetException if none can be read
     */
    Probes probes() {
        ReadableSamples first = ReadableSamples.first(dataset, Probes.MOST_SAMPLES);
        unreadable.addAll(first.unreadable());
        return Probes.first(
                dataset.name(),
                adaptation.note().orElse(""),
                first.unreadable().size(),
                first.samples().stream().map(this::probed).toList());
    }

    @Override
    public String describe() {
        return dataset.name() + ", %s";
    }

    @Override
    public List<String> classNames() {
        return dataset.classNames();
    }

    @Override
    public FileIdentity identity(CancellationToken token) {
        return FileIdentity.of(dataset, indices, token);
    }

    @Override
    public Optional<Preprocessing> preprocessing() {
        return Optional.of(adaptation.preprocessing());
    }

    @Override
    public List<String> notes() {
        return RunNotes.ofImages(
                dataset, adaptation.preprocessing(), guessed, adaptation.note().orElse(""));
    }

    private List<String> changes() {
        return changed.entrySet().stream()
                .map(entry -> entry.getKey().sentence(entry.getValue()))
                .toList();
    }

    /** What is left out of the dataset and of its probes, and what reading did to the others, one sentence each. */
    List<String> notesOnProbes() {
        List<String> notes = new ArrayList<>(dataset.remarks());
        notes.addAll(unreadable);
        notes.addAll(changes());
        return notes;
    }

    @Override
    public void close() {
        dataset.close();
    }
}
