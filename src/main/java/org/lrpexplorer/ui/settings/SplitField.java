package org.lrpexplorer.ui.settings;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.CompositeEditor;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Naming;

/** How residual sums split relevance among their branches, and that in a sentence; hidden where there is none, or no LRP. */
final class SplitField extends VBox {

    private final ExplorerModel model;
    private final CompositeEditor editor;
    private final ComboBox<Optional<AddSplit>> chooser = new ComboBox<>();
    private final Label sentence = new Label();
    private boolean showing;

    SplitField(ExplorerModel model, CompositeEditor editor) {
        this.model = model;
        this.editor = editor;
        chooser.setId("add-split");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setAccessibleText("How residual sums split relevance among their branches");
        chooser.setTooltip(new Tooltip("What a residual sum (Add) gives to a branch that adds x, of the relevance R:\n"
                + "proportional x/Σx·R, symmetric R/2, by size |x|/Σ|x|·R"));
        chooser.setConverter(new Naming<>(SplitField::name));
        chooser.setCellFactory(list -> new SplitCell());
        chooser.valueProperty().addListener((property, before, now) -> choose(now));
        sentence.setId("add-split-sentence");
        sentence.getStyleClass().add("assignments");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().add(new Field("Residual sums", new VBox(chooser, sentence)));
        managedProperty().bind(visibleProperty());
        model.composite().addListener(changed -> show());
        model.network().addListener(changed -> show());
        show();
    }

    private void choose(Optional<AddSplit> split) {
        if (!showing && split != null) {
            editor.setSplit(split);
        }
    }

    private void show() {
        showing = true;
        CompositeEdit edit = editor.edit();
        chooser.getItems()
                .setAll(Stream.concat(
                                edit.baseSplit().isEmpty() ? Stream.of(Optional.<AddSplit>empty()) : Stream.empty(),
                                Stream.of(AddSplit.values()).map(Optional::of))
                        .toList());
        chooser.setValue(edit.split());
        sentence.setText(sentence(edit.split()));
        showing = false;
        setVisible(edit.now().isLrp()
                && model.network().get() != null
                && model.network().get().raw().has(LayerKind.ADD));
    }

    private static String name(Optional<AddSplit> split) {
        return split.map(AddSplit::label).orElse("as the composite says");
    }

    private static String sentence(Optional<AddSplit> split) {
        return split.map(AddSplit::sentence).orElse("Sums do what the composite's own rule for them says.");
    }

    /** A split by its name, and by its sentence for who hesitates over it. */
    private static final class SplitCell extends ListCell<Optional<AddSplit>> {
        @Override
        protected void updateItem(Optional<AddSplit> split, boolean empty) {
            super.updateItem(split, empty);
            setText(empty || split == null ? null : name(split));
            setTooltip(empty || split == null ? null : new Tooltip(sentence(split)));
        }
    }
}
