package org.lrpexplorer.problem;

/**
 * Something that went wrong and can be told in one sentence: what failed, which file or layer, and what to do. The
 * message of every other exception is for developers and goes to the log.
 */
public abstract class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A problem described by one sentence. */
    protected Problem(String sentence) {
        super(PlainSentence.of(sentence));
    }

    /** A problem described by one sentence, with what caused it. */
    protected Problem(String sentence, Throwable cause) {
        super(PlainSentence.of(sentence), cause);
    }
}
