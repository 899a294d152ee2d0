package org.lrpexplorer.explore.history;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.lrpexplorer.explore.setting.NamedSetting;

/**
 * What settings were before each change, so that changes can be undone and done again. Changes that belong together are
 * one step: those of the same moment, and those of one setting in quick succession, as a slider makes.
 */
public final class ViewHistory {

    private static final int MOST_STEPS = 200;
    private static final long SAME_MOMENT_MILLIS = 60;
    private static final long QUICK_MILLIS = 700;

    private final List<NamedSetting<?>> settings;
    private final LongSupplier millis;
    private final Deque<List<NamedSetting.Held<?>>> past = new ArrayDeque<>();
    private final Deque<List<NamedSetting.Held<?>>> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private List<NamedSetting.Held<?>> now;
    private String lastChanged = "";
    private long lastChange;
    private boolean restoring;

    /**
     * A history that begins with the present values.
     *
     * @param millis a clock
     */
    public ViewHistory(List<NamedSetting<?>> settings, LongSupplier millis) {
        this.settings = List.copyOf(settings);
        this.millis = millis;
        settings.forEach(setting -> setting.observable().addListener(changed -> changed(setting)));
        clear();
    }

    /** Whether there is a step to undo. */
    public ReadOnlyBooleanProperty undoable() {
        return undoable.getReadOnlyProperty();
    }

    /** Whether a step was undone that can be done again. */
    public ReadOnlyBooleanProperty redoable() {
        return redoable.getReadOnlyProperty();
    }

    /** Sets everything as it was before the latest step. */
    public void undo() {
        move(past, future);
    }

    /** Does again what was undone last. */
    public void redo() {
        move(future, past);
    }

    /** Forgets all steps, as when another file is opened that they do not fit. */
    public void clear() {
        past.clear();
        future.clear();
        now = snapshot();
        lastChanged = "";
        tell();
    }

    private void changed(NamedSetting<?> setting) {
        setting.observable().getValue(); // Else the property does not tell of its next change.
        if (restoring || snapshot().equals(now)) {
            return; // What was set again is no step.
        }
        long at = millis.getAsLong();
        long since = at - lastChange;
        boolean continues = !lastChanged.isEmpty()
                && (since < SAME_MOMENT_MILLIS || (setting.name().equals(lastChanged) && since < QUICK_MILLIS));
        if (!continues) {
            past.push(now);
            if (past.size() > MOST_STEPS) {
                past.removeLast();
            }
        }
        future.clear();
        now = snapshot();
        lastChanged = setting.name();
        lastChange = at;
        tell();
    }

    private void move(Deque<List<NamedSetting.Held<?>>> from, Deque<List<NamedSetting.Held<?>>> to) {
        if (from.isEmpty()) {
            return;
        }
        to.push(now);
        restoring = true;
        try {
            from.pop().forEach(NamedSetting.Held::restore);
        } finally {
            restoring = false;
        }
        now = snapshot();
        lastChanged = "";
        tell();
    }

    private List<NamedSetting.Held<?>> snapshot() {
        return settings.stream().<NamedSetting.Held<?>>map(NamedSetting::hold).toList();
    }

    private void tell() {
        undoable.set(!past.isEmpty());
        redoable.set(!future.isEmpty());
    }
}
