package org.lrpexplorer.ui.comparison;

import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;

/** Where a person types which layers to see. */
final class LayerFilter extends TextField {

    LayerFilter(ViewState state) {
        setId("layer-filter");
        getStyleClass().add("layer-filter");
        setPromptText("Filter");
        setAccessibleText("Filter the layers");
        setTooltip(new Tooltip("Show only layers whose name, node or kind contains these words"));
        textProperty().bindBidirectional(state.layerFilter());
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                clear();
                getParent().requestFocus();
                event.consume();
            }
        });
        state.filterAsked().addListener(changed -> requestFocus());
    }
}
