package org.lrpexplorer.ui;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;

/** What is under way while there is no picture yet. */
final class WaitingPane extends VBox {

    private static final double RING = 32;

    WaitingPane(ExplorerModel model) {
        setId("waiting");
        getStyleClass().add("waiting");
        setAlignment(Pos.CENTER);
        ProgressIndicator ring = new ProgressIndicator();
        ring.setMaxSize(RING, RING);
        Label what = new Label();
        what.getStyleClass().add("hint");
        what.setMnemonicParsing(false);
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.opening().get().isEmpty() ? "Computing …" : opening(model), model.opening()));
        getChildren().addAll(ring, what);
    }

    /** What is being opened or written, and how to end that. */
    static String opening(ExplorerModel model) {
        return model.opening().get() + (model.abandonable().get() ? " … Esc abandons it." : " …");
    }
}
