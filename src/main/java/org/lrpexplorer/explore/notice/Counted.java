package org.lrpexplorer.explore.notice;

import org.lrpexplorer.text.Text;

/**
 * A notice and how often it was given.
 *
 * @param notice what a person should read
 * @param times how often, at least once
 */
public record Counted(Notice notice, int times) {

    /** The sentence, and the count where there is one to tell. */
    public String sentence() {
        return times == 1 ? notice.sentence() : Text.of("%s (%d times)", notice.sentence(), times);
    }
}
