package org.lrpexplorer.ui.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The key presses that run a command.
 *
 * @param text how they are written, as the platform writes them; empty for a command without keys
 * @param matches whether a key press is one of them
 * @param combination the same for a menu, which shows it beside the command; empty for keys without a modifier, which
 *     a menu would also take from text fields
 */
public record Keys(String text, Predicate<KeyEvent> matches, Optional<KeyCombination> combination) {

    /** No keys. */
    public static Keys none() {
        return new Keys("", event -> false, Optional.empty());
    }

    /** A key without modifiers. */
    public static Keys plain(KeyCode code, String text) {
        return new Keys(text, event -> isPlain(event) && event.getCode() == code, Optional.empty());
    }

    /** A key without modifiers, which does something else with Shift. */
    public static Keys unshifted(KeyCode code, String text) {
        return new Keys(
                text, event -> isPlain(event) && !event.isShiftDown() && event.getCode() == code, Optional.empty());
    }

    /** A digit without modifiers, on either part of the keyboard. */
    public static Keys digit(int digit) {
        String text = String.valueOf(digit);
        return new Keys(
                text,
                event -> isPlain(event)
                        && event.getCode().isDigitKey()
                        && event.getCode().getName().endsWith(text),
                Optional.empty());
    }

    /** A key together with Ctrl, or Command on a Mac; written with the first of several that do the same. */
    public static Keys shortcut(KeyCode code, KeyCode... others) {
        KeyCombination combination = new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
        Set<KeyCode> all = EnumSet.of(code, others);
        return new Keys(
                combination.getDisplayText(),
                event -> combination.match(event)
                        || (all.contains(event.getCode())
                                && others.length > 0
                                && event.isShortcutDown()
                                && !event.isAltDown()),
                Optional.of(combination));
    }

    /** A key together with Shift and Ctrl, or Command on a Mac. */
    public static Keys shiftShortcut(KeyCode code) {
        KeyCombination combination =
                new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
        return new Keys(combination.getDisplayText(), combination::match, Optional.of(combination));
    }

    /** Other keys do the same, but these are written. */
    public Keys or(Keys other) {
        return new Keys(text, matches.or(other.matches), combination);
    }

    /** Whatever a condition names. */
    public static Keys when(String text, Predicate<KeyEvent> matches) {
        return new Keys(text, matches, Optional.empty());
    }

    /** Whether no modifier other than Shift is held. */
    public static boolean isPlain(KeyEvent event) {
        return !event.isControlDown() && !event.isAltDown() && !event.isMetaDown();
    }
}
