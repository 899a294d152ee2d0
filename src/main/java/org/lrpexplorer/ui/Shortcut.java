package org.lrpexplorer.ui;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * A key and what it does. The same list serves the keyboard and the help, so the help cannot be wrong.
 *
 * @param keys how it is written
 * @param meaning what it does
 * @param matches whether a key press is it
 * @param action what to do on it
 */
record Shortcut(String keys, String meaning, Predicate<KeyEvent> matches, Consumer<KeyEvent> action) {

    /** A key without modifiers. */
    static Shortcut of(KeyCode code, String keys, String meaning, Runnable action) {
        return new Shortcut(keys, meaning, event -> plain(event) && event.getCode() == code, event -> action.run());
    }

    /** Either of two keys without modifiers, for doing less or more of something. */
    static Shortcut pair(KeyCode less, KeyCode more, String keys, String meaning, Consumer<Integer> action) {
        return new Shortcut(
                keys,
                meaning,
                event -> plain(event) && (event.getCode() == less || event.getCode() == more),
                event -> action.accept(event.getCode() == less ? -1 : 1));
    }

    /** A letter together with Ctrl (Command on a Mac). */
    static Shortcut ctrl(KeyCode code, String meaning, Runnable action) {
        KeyCodeCombination combination = new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
        return new Shortcut(combination.getDisplayText(), meaning, combination::match, event -> action.run());
    }

    /** Whether no modifier other than Shift is held. */
    static boolean plain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
