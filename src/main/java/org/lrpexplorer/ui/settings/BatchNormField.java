package org.lrpexplorer.ui.settings;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Naming;

/** What BatchNorm layers that are left in place do with relevance, and that in a sentence. */
final class BatchNormField extends VBox {

    BatchNormField(ExplorerModel model) {
        ComboBox<Optional<BatchNormTreatment>> chooser = new ComboBox<>();
        chooser.getItems().add(Optional.empty());
        Stream.of(BatchNormTreatment.values()).map(Optional::of).forEach(chooser.getItems()::add);
        chooser.setId("raw-batch-norm");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setAccessibleText("What BatchNorm layers that are left in place do with relevance");
        chooser.setTooltip(new Tooltip("What BatchNorm y = s·x + t does in the raw row, and where it cannot be fused:\n"
                + "pass R, z s·x/y·R, ε s·x/(y ± ε)·R, |z| |s·x|/(|s·x| + |t|)·R, αβ by sign, gradient s·R"));
        chooser.setConverter(new Naming<>(BatchNormField::name));
        chooser.setCellFactory(list -> new TreatmentCell());
        chooser.valueProperty().bindBidirectional(model.batchNorm());
        Label sentence = new Label();
        sentence.setId("batch-norm-sentence");
        sentence.getStyleClass().add("assignments");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        sentence.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.composite().get().isLrp()
                                ? sentence(model.batchNorm().get())
                                : "Without effect: a method that is not LRP takes BatchNorm for the map that it is.",
                        model.batchNorm(),
                        model.composite()));
        getChildren().add(new Field("BatchNorm left in place", new VBox(chooser, sentence)));
    }

    private static String name(Optional<BatchNormTreatment> treatment) {
        return treatment.map(BatchNormTreatment::label).orElse("as the composite says");
    }

    private static String sentence(Optional<BatchNormTreatment> treatment) {
        return treatment
                .map(BatchNormTreatment::sentence)
                .orElse("In all shipped composites, BatchNorm hands all relevance on unchanged.");
    }

    /** A treatment by its name, and by its sentence for who hesitates over it. */
    private static final class TreatmentCell extends ListCell<Optional<BatchNormTreatment>> {
        @Override
        protected void updateItem(Optional<BatchNormTreatment> treatment, boolean empty) {
            super.updateItem(treatment, empty);
            setText(empty || treatment == null ? null : name(treatment));
            setTooltip(empty || treatment == null ? null : new Tooltip(sentence(treatment)));
        }
    }
}
