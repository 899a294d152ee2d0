package org.lrpexplorer.ui.look;

import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** Whether the system is dark, as far as is known; found out anew whenever somebody asks. On the FX thread. */
public final class SystemLook {

    private final ReadOnlyBooleanWrapper dark;
    private final BooleanSupplier ask;
    private final Executor background;
    private final Executor fx;

    /**
     * What is known of the system.
     *
     * @param dark what was found before
     * @param ask finds out, which may take a while
     * @param background where it is found out
     * @param fx where the answer is published
     */
    public SystemLook(boolean dark, BooleanSupplier ask, Executor background, Executor fx) {
        this.dark = new ReadOnlyBooleanWrapper(dark);
        this.ask = ask;
        this.background = background;
        this.fx = fx;
    }

    /** A system that is light and stays so. */
    public static SystemLook light() {
        return new SystemLook(false, () -> false, Runnable::run, Runnable::run);
    }

    /** Whether the system is dark. */
    public ReadOnlyBooleanProperty dark() {
        return dark.getReadOnlyProperty();
    }

    /** Asks the system again, which a person may have changed meanwhile. */
    public void refresh() {
        background.execute(() -> {
            boolean answer = ask.getAsBoolean();
            fx.execute(() -> dark.set(answer));
        });
    }
}
