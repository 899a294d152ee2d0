package org.lrpexplorer.values;

import java.util.List;
import java.util.Optional;

/**
 * What became of one sample.
 *
 * @param values its relevances; empty if it could not be read
 * @param tally what is to be said of it
 */
public record Explained(Optional<SampleValues> values, RunTally tally) {

    /** What is to be said of several. */
    static RunTally tally(List<Explained> samples) {
        return samples.stream().map(Explained::tally).reduce(RunTally.none(), RunTally::and);
    }

    /** The relevances of those that could be read. */
    static List<SampleValues> values(List<Explained> samples) {
        return samples.stream().flatMap(each -> each.values().stream()).toList();
    }
}
