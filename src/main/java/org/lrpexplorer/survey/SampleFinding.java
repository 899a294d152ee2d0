package org.lrpexplorer.survey;

import java.util.Optional;

/**
 * What was found out about a sample.
 *
 * @param <T> what that is
 * @param index which sample, counted from 0
 * @param value what was found; empty where that is impossible
 * @param problem why it is impossible, in a sentence; empty otherwise
 */
record SampleFinding<T>(int index, Optional<T> value, String problem) {

    static <T> SampleFinding<T> of(int index, T value) {
        return new SampleFinding<>(index, Optional.of(value), "");
    }

    static <T> SampleFinding<T> impossible(int index, String problem) {
        return new SampleFinding<>(index, Optional.empty(), problem);
    }
}
