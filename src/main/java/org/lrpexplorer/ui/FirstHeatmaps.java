package org.lrpexplorer.ui;

import java.time.Instant;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import org.lrpexplorer.explore.task.Outcome;

/** Writes into the log when the first heatmaps are on the screen, where can be read how long the start takes, and lets what waits for it begin. */
final class FirstHeatmaps {

    /** What the line in the log begins with; the time follows. */
    static final String WORDS = "First heatmaps shown at ";

    private static final System.Logger LOG = System.getLogger(FirstHeatmaps.class.getName());

    private final Scene scene;
    private final ObservableValue<Outcome> outcome;
    private final Runnable afterwards;
    private final ChangeListener<Outcome> whenThere = (property, before, now) -> look(now);
    private final Runnable afterLayout = this::laidOut;
    private boolean drawn;

    private FirstHeatmaps(Scene scene, ObservableValue<Outcome> outcome, Runnable afterwards) {
        this.scene = scene;
        this.outcome = outcome;
        this.afterwards = afterwards;
    }

    /**
     * Waits for the first comparison in a window. On the FX thread.
     *
     * @param afterwards run once when it is on the screen, in a pulse, which may not change the scene
     */
    static void note(Scene scene, ObservableValue<Outcome> outcome, Runnable afterwards) {
        FirstHeatmaps first = new FirstHeatmaps(scene, outcome, afterwards);
        outcome.addListener(first.whenThere);
        first.look(outcome.getValue());
    }

    private void look(Outcome now) {
        if (now.view().isPresent()) {
            outcome.removeListener(whenThere);
            scene.addPostLayoutPulseListener(afterLayout);
        }
    }

    /** The picture of one pulse is on the screen when the next begins. */
    private void laidOut() {
        if (drawn) {
            scene.removePostLayoutPulseListener(afterLayout);
            LOG.log(System.Logger.Level.INFO, WORDS + Instant.now());
            afterwards.run();
        } else {
            drawn = true;
            scene.getRoot().requestLayout();
        }
    }
}
