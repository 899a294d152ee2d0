package org.lrpexplorer.explore;

import java.util.Optional;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.preflight.Probes;

/** The samples of a dataset that a network is measured on before it is explained. */
final class FirstSamples {

    private static final int MOST = 8;

    private FirstSamples() {}

    /**
     * Reads them; there are none if the dataset does not fit the open network.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if one cannot be read
     */
    static Optional<Probes> of(OpenDataset dataset) {
        return dataset.preprocessing().map(preprocessing -> of(dataset, preprocessing));
    }

    private static Probes of(OpenDataset dataset, Preprocessing preprocessing) {
        int count = Math.min(MOST, dataset.size());
        return new Probes(
                "the first %d samples of %s".formatted(count, dataset.name()),
                IntStream.range(0, count)
                        .mapToObj(i ->
                                preprocessing.apply(dataset.dataset().sample(i).image()))
                        .toList());
    }
}
