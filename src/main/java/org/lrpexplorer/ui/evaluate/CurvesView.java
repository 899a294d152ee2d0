package org.lrpexplorer.ui.evaluate;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;

/** The output while more and more pixels are flipped. */
final class CurvesView extends VBox {

    CurvesView() {
        getStyleClass().add("curves-view");
    }

    /** Shows the curves of these results. */
    void show(Optional<ExperimentResults> results) {
        setDisable(results.isEmpty());
    }
}
