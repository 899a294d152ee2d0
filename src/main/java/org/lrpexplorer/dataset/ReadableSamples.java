package org.lrpexplorer.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * The first samples of a dataset that can be read.
 *
 * @param samples in the order of the dataset, at least one
 * @param unreadable why others before the last of them cannot be read, one sentence each
 */
public record ReadableSamples(List<Sample> samples, List<String> unreadable) {
    /** So many are tried for each that is wanted. */
    private static final int PATIENCE = 4;

    /** Copies the lists. */
    public ReadableSamples {
        samples = List.copyOf(samples);
        unreadable = List.copyOf(unreadable);
    }

    /**
     * Reads the first ones.
     *
     * @param most how many are wanted
     * @throws DatasetException the failure of the first, if none of many can be read
     */
    public static ReadableSamples first(Dataset dataset, int most) {
        List<Sample> samples = new ArrayList<>();
        List<DatasetException> failures = new ArrayList<>();
        for (int i = 0; i < Math.min(dataset.size(), PATIENCE * most) && samples.size() < most; i++) {
            try {
                samples.add(dataset.sample(i));
            } catch (DatasetException e) {
                failures.add(e);
            }
        }
        if (samples.isEmpty()) {
            throw failures.get(0);
        }
        return new ReadableSamples(
                samples, failures.stream().map(DatasetException::getMessage).toList());
    }
}
