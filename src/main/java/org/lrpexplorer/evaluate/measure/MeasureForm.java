package org.lrpexplorer.evaluate.measure;

import java.util.List;
import java.util.function.Function;

/**
 * How a measure is written.
 *
 * @param name before the colon
 * @param parameters what may stand behind it, for people; empty for nothing
 * @param reader makes the measure of its parameters
 */
public record MeasureForm(String name, String parameters, Function<MeasureParameters, Measure> reader) {

    /** A measure without parameters. */
    static MeasureForm plain(String name, Measure measure) {
        return new MeasureForm(name, "", parameters -> measure);
    }

    /** What the measure asks, as one question for people. */
    public String question() {
        return usual().question();
    }

    /** The measure with its own choice of parameters. */
    Measure usual() {
        return read(List.of());
    }

    Measure read(List<String> words) {
        MeasureParameters given = new MeasureParameters(name, parameters, words);
        Measure measure = reader.apply(given);
        given.requireAllRead();
        return measure;
    }
}
