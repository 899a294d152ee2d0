package org.lrpexplorer.explore.task;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Lets one long work at a time have the machine. On the user-interface thread. */
public final class WorkTurn {

    private final ReadOnlyBooleanWrapper taken = new ReadOnlyBooleanWrapper();

    /** Nobody's. */
    public WorkTurn() {}

    /** Whether some work has it. */
    public ReadOnlyBooleanProperty taken() {
        return taken.getReadOnlyProperty();
    }

    /** Takes it; false if other work has it. */
    public boolean take() {
        boolean free = !taken.get();
        taken.set(true);
        return free;
    }

    /** Gives it back. */
    public void giveBack() {
        taken.set(false);
    }
}
