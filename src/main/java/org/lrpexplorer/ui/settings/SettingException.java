package org.lrpexplorer.ui.settings;

import org.lrpexplorer.problem.Problem;

/** A number that a setting cannot have; the message is one sentence that says what it can be. */
final class SettingException extends Problem {

    private static final long serialVersionUID = 1L;

    SettingException(String sentence) {
        super(sentence);
    }
}
