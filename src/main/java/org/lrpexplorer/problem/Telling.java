package org.lrpexplorer.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.lrpexplorer.text.Text;

/**
 * What a person is told of a failure.
 *
 * @param sentence what to show
 * @param foreseen whether the sentence was written for this failure; otherwise the failure is in the log
 */
public record Telling(String sentence, boolean foreseen) {

    private static final Logger LOG = System.getLogger(Telling.class.getName());

    /** The sentence for a failure; one that nobody foresaw is written to the log. */
    public static Telling of(Throwable failure) {
        if (failure instanceof Problem) {
            return new Telling(failure.getMessage(), true);
        }
        LOG.log(Level.ERROR, "Unexpected failure", failure);
        return Foreseen.sentence(failure)
                .map(sentence -> new Telling(sentence, true))
                .orElseGet(
                        () -> new Telling(Text.of("Something unexpected went wrong; %s.", LogPlace.pointer()), false));
    }
}
