package org.lrpexplorer.ui.command;

import java.util.Optional;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import org.kordamp.ikonli.feather.Feather;

/**
 * Something that a person can do.
 *
 * @param id names its controls for the style sheet and for tests
 * @param title what it does, as a menu says it
 * @param help a sentence for tooltips; the title where there is no more to say
 * @param keySheet its line in the list of keys; commands of the same line share it
 * @param icon its picture, if it has one
 * @param keys what runs it from the keyboard
 * @param enabled when it is possible
 * @param action does it
 * @param release undone when the key is let go, for commands that last as long as their key is held
 */
public record Command(
        String id,
        String title,
        String help,
        String keySheet,
        Optional<Feather> icon,
        Keys keys,
        ObservableBooleanValue enabled,
        Runnable action,
        Optional<Runnable> release) {

    /** A command without keys or icon that is always possible. */
    public static Command of(String id, String title, Runnable action) {
        return new Command(
                id,
                title,
                title.replaceAll("…$", ""),
                title.replaceAll("…$", ""),
                Optional.empty(),
                Keys.none(),
                new SimpleBooleanProperty(true),
                action,
                Optional.empty());
    }

    /** The same command with a sentence for tooltips. */
    public Command withHelp(String sentence) {
        return new Command(id, title, sentence, keySheet, icon, keys, enabled, action, release);
    }

    /** The same command with a picture. */
    public Command withIcon(Feather picture) {
        return new Command(id, title, help, keySheet, Optional.of(picture), keys, enabled, action, release);
    }

    /** The same command run by keys. */
    public Command on(Keys pressed) {
        return new Command(id, title, help, keySheet, icon, pressed, enabled, action, release);
    }

    /** The same command run by keys that share a line in the list of keys with others. */
    public Command on(Keys pressed, String line) {
        return new Command(id, title, help, line, icon, pressed, enabled, action, release);
    }

    /** The same command, possible only at times. */
    public Command when(ObservableBooleanValue possible) {
        return new Command(id, title, help, keySheet, icon, keys, possible, action, release);
    }

    /** The same command, which lasts until its key is let go. */
    public Command until(Runnable letGo) {
        return new Command(id, title, help, keySheet, icon, keys, enabled, action, Optional.of(letGo));
    }

    /** Does it, if it is possible now. */
    public void run() {
        if (enabled.get()) {
            action.run();
        }
    }

    /** The sentence for a tooltip, with the keys. */
    public String tooltip() {
        return keys.text().isEmpty() ? help : help + " (" + keys.text() + ")";
    }
}
