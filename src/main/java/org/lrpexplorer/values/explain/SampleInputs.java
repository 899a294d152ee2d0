package org.lrpexplorer.values.explain;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.values.SampleIdentity;

/** Inputs of one network, read one by one. */
public interface SampleInputs {

    /**
     * Reads one input.
     *
     * @param index counted from 0 in the dataset or file
     * @throws DatasetException if it cannot be read; others may still be
     */
    SampleInput read(int index);

    /** The names of the classes that labels mean; empty if none are known. */
    List<String> classNames();

    /**
     * The samples of a dataset.
     *
     * @param dataset where images are read
     * @param preprocessing how they become inputs
     */
    record OfDataset(Dataset dataset, Preprocessing preprocessing) implements SampleInputs {

        @Override
        public SampleInput read(int index) {
            Sample sample = dataset.sample(index);
            return new SampleInput(
                    preprocessing.apply(sample.content()),
                    SampleIdentity.of(dataset, index),
                    dataset.classNames().isEmpty() ? Optional.empty() : Optional.of(sample.label()),
                    sample.changes());
        }

        @Override
        public List<String> classNames() {
            return dataset.classNames();
        }
    }
}
