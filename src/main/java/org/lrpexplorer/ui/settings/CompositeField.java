package org.lrpexplorer.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.CompositeEditor;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.composite.Assignment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.CompositeSentences;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.ui.control.Ids;
import org.lrpexplorer.ui.control.LateChildren;
import org.lrpexplorer.ui.control.Naming;
import org.lrpexplorer.ui.control.Spread;

/** Which layer gets which rule: a composite, what it does in a sentence, and the parameters of its rules. */
final class CompositeField extends VBox {

    private final ExplorerModel model;
    private final CompositeEditor editor;
    private final Label sentence = muted("composite-sentence");
    private final Label reason = muted("composite-reason");
    private final Label assignments = muted("assignments");
    private final Label changes = muted("composite-changes");
    private final Hyperlink reset;
    private final PathStartField start;
    private final Map<RuleParameter, ParameterField> parameters = new EnumMap<>(RuleParameter.class);

    /**
     * The field for the composite of a model.
     *
     * @param actions opens and saves composites
     */
    CompositeField(ExplorerModel model, CompositeEditor editor, CompositeActions actions) {
        this.model = model;
        this.editor = editor;
        this.start = new PathStartField(editor);
        this.reset = link("undo-rules", "Undo", "Back to the composite's own parameters and rules", editor::reset);
        getStyleClass().add("composite-field");
        Label name = new Label("Composite");
        name.getStyleClass().add("field-name");
        HBox links = new HBox(
                link("open-composite", "Open…", "Open a composite from its JSON file", actions::openComposite),
                link("save-composite", "Save…", "Save this composite as JSON", actions::saveComposite));
        links.getStyleClass().add("links");
        FlowPane head = new FlowPane(name, links); // In a narrow pane the links go beneath.
        head.getStyleClass().add("composite-head");
        reason.getStyleClass().add("reason");
        reason.textProperty().bind(editor.reason());
        hideWhereEmpty(reason);
        hideWhereEmpty(sentence);
        changes.setMinHeight(USE_PREF_SIZE);
        reset.setMinWidth(USE_PREF_SIZE);
        Spread whatChanged = new Spread(changes, reset);
        whatChanged.visibleProperty().bind(changes.textProperty().isNotEmpty());
        whatChanged.managedProperty().bind(whatChanged.visibleProperty());
        for (RuleParameter which : RuleParameter.values()) {
            ParameterField field = new ParameterField(
                    Ids.of(which),
                    which == RuleParameter.ALPHA ? "α (β = α − 1)" : which.symbol(),
                    which.meaning(),
                    scale(which),
                    value -> editor.set(which, value));
            field.managedProperty().bind(field.visibleProperty());
            parameters.put(which, field);
        }
        describe();
        Hyperlink fold = fold();
        getChildren().add(assignments);
        LateChildren.fill(
                this,
                Stream.of(
                                Stream.of(head, chooser(), whatChanged, sentence, reason),
                                parameters.values().stream(),
                                Stream.of(start, fold))
                        .flatMap(part -> part)
                        .toArray(Node[]::new));
        model.composite().addListener(changed -> describe());
        model.batchNorm().addListener(changed -> describe());
    }

    private ComboBox<Composite> chooser() {
        ComboBox<Composite> chooser = new ComboBox<>(editor.offered());
        chooser.setId("composite-chooser");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setAccessibleText("Composite: which rule each layer gets");
        chooser.setConverter(new Naming<>(Composite::title));
        chooser.setCellFactory(list -> new CompositeCell());
        chooser.setButtonCell(new ChosenCell(model.composite()));
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.composite().get().name() + "\n" + sentence.getText(),
                        model.composite(),
                        sentence.textProperty()));
        chooser.setTooltip(tooltip);
        chooser.valueProperty().bindBidirectional(model.composite());
        return chooser;
    }

    private Hyperlink fold() {
        Hyperlink fold = new Hyperlink();
        fold.setId("assignments-fold");
        fold.setTooltip(new Tooltip("Which layers get which rule; of several lines for one layer the first counts"));
        fold.textProperty()
                .bind(Bindings.when(assignments.visibleProperty())
                        .then("Hide the rules")
                        .otherwise("Show the rules"));
        fold.setOnAction(event -> {
            assignments.setVisible(!assignments.isVisible());
            fold.setVisited(false);
        });
        assignments.managedProperty().bind(assignments.visibleProperty());
        assignments.setVisible(false);
        return fold;
    }

    private void describe() {
        CompositeEdit edit = editor.edit();
        sentence.setText(CompositeSentences.of(edit.now().isLrp() ? edit.base() : edit.now())
                .orElse(""));
        changes.setText(edit.changes());
        parameters.forEach((which, field) -> {
            OptionalDouble value = edit.parameter(which);
            field.setVisible(value.isPresent());
            value.ifPresent(field::show);
        });
        start.show(model.composite().get());
        assignments.setText(model.treatedComposite().assignments().stream()
                .map(Assignment::describe)
                .collect(Collectors.joining("\n")));
    }

    private static SliderScale scale(RuleParameter which) {
        return switch (which) {
            case EPSILON -> new SliderScale(1e-9, 100, true, 0.5);
            case EPSILON_RMS -> new SliderScale(1e-3, 10, true, 0.25);
            case GAMMA -> new SliderScale(1e-2, 100, true, 0.25);
            case ALPHA -> new SliderScale(1, 10, false, 0.1);
            case SAMPLES -> new SliderScale(1, 200, false, 1);
            case NOISE -> new SliderScale(0, 0.5, false, 0.01);
            case STEPS -> new SliderScale(1, 200, false, 1);
        };
    }

    private static Hyperlink link(String id, String text, String help, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setTooltip(new Tooltip(help));
        link.setAccessibleHelp(help);
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }

    private static Label muted(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("assignments");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static void hideWhereEmpty(Label label) {
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
    }

    /** A composite by its name, and by its sentence for who hesitates over it. */
    private static final class CompositeCell extends ListCell<Composite> {
        @Override
        protected void updateItem(Composite composite, boolean empty) {
            super.updateItem(composite, empty);
            setText(empty || composite == null ? null : composite.title());
            setTooltip(
                    empty || composite == null
                            ? null
                            : CompositeSentences.of(composite).map(Tooltip::new).orElse(null));
        }
    }

    /**
     * The chosen composite by its name, also where it is changed and so not among those to choose from. That a method is not
     * LRP, for which there is no room, is said by the sentence beneath.
     */
    private static final class ChosenCell extends ListCell<Composite> {

        private final ObservableValue<Composite> chosen;

        ChosenCell(ObservableValue<Composite> chosen) {
            this.chosen = chosen;
            chosen.addListener((property, before, now) -> setText(now.name()));
        }

        @Override
        protected void updateItem(Composite composite, boolean empty) {
            super.updateItem(composite, empty);
            setText(chosen.getValue().name());
        }
    }
}
