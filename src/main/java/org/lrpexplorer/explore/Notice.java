package org.lrpexplorer.explore;

import java.util.Optional;
import org.lrpexplorer.problem.Telling;

/**
 * Something a person should read.
 *
 * @param severity how much it matters
 * @param sentence what it says, one plain sentence
 * @param detail more of it, for those who ask; may have several lines
 */
public record Notice(Severity severity, String sentence, Optional<String> detail) {

    /** Something good to know. */
    public static Notice info(String sentence) {
        return new Notice(Severity.INFO, sentence, Optional.empty());
    }

    /** Something that may not be what it seems. */
    public static Notice warning(String sentence) {
        return new Notice(Severity.WARNING, sentence, Optional.empty());
    }

    /** Something that could not be done. */
    public static Notice error(String sentence) {
        return new Notice(Severity.ERROR, sentence, Optional.empty());
    }

    /** What a person is told of a failure. */
    static Notice of(Throwable failure) {
        Telling telling = Telling.of(failure);
        Notice notice = error(telling.sentence());
        return telling.foreseen() ? notice : notice.withDetail(failure.toString());
    }

    /** The same with more detail. */
    public Notice withDetail(String text) {
        return new Notice(severity, sentence, Optional.of(text));
    }
}
