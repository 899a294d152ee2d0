package org.lrpexplorer.ui.export;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.export.SampleChoice;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Naming;
import org.lrpexplorer.ui.control.Segments;
import org.lrpexplorer.values.IndexSet;

/** Which samples are exported, and how many these are. */
final class SampleFields extends VBox {

    private final ObjectProperty<SampleChoice> choice = new SimpleObjectProperty<>(SampleChoice.ALL);
    private final TextField list = new TextField("0..9");
    private final ChoiceBox<Integer> label = new ChoiceBox<>();
    private final Label count = new Label();
    private final ExportSubject subject;
    private final ExportEnds ends;
    private final Runnable changed;
    private Optional<IndexSet> chosen = Optional.empty();
    private String problem = "";
    private int asked;

    /** @param changed run when other samples, or none, are chosen */
    SampleFields(ExportSubject subject, ExportEnds ends, Runnable changed) {
        this.subject = subject;
        this.ends = ends;
        this.changed = changed;
        getStyleClass().add("field");
        List<SampleChoice> choices = Arrays.stream(SampleChoice.values())
                .filter(each ->
                        each != SampleChoice.OF_CLASS || !subject.classes().isEmpty())
                .toList();
        list.setId("export-list");
        list.setAccessibleText("Numbers of samples");
        list.setTooltip(new Tooltip("Samples counted from 0, such as 5, 0..99 or 0..99,205"));
        label.setId("export-class");
        label.setAccessibleText("Class of the samples");
        label.setTooltip(new Tooltip("All samples that the dataset says are of this class"));
        label.getItems()
                .setAll(IntStream.range(0, subject.classes().size()).boxed().toList());
        label.setConverter(new Naming<>(subject.classes()::get));
        label.setValue(
                subject.label() >= 0 && subject.label() < subject.classes().size() ? subject.label() : null);
        count.setId("export-count");
        only(list, SampleChoice.LISTED);
        only(label, SampleChoice.OF_CLASS);
        HBox.setHgrow(list, Priority.ALWAYS);
        HBox row = new HBox(
                Segments.of("export-samples", choice, choices, SampleChoice::title, SampleChoice::help),
                list,
                label,
                count);
        row.getStyleClass().addAll("fields", "export-row");
        getChildren().add(new Field("Samples", row));
        choice.addListener(now -> ask());
        list.textProperty().addListener(now -> ask());
        label.valueProperty().addListener(now -> ask());
    }

    private void only(Node field, SampleChoice when) {
        field.visibleProperty().bind(choice.isEqualTo(when));
        field.managedProperty().bind(field.visibleProperty());
    }

    /** The samples; empty as long as they are not known. */
    Optional<IndexSet> chosen() {
        return chosen;
    }

    /** Why there are none, as a sentence; empty if there is no reason. */
    String problem() {
        return problem;
    }

    /** Finds out which samples are chosen. */
    void ask() {
        int mine = ++asked;
        chosen = Optional.empty();
        problem = "";
        count.setText("…");
        changed.run();
        int of = label.getValue() == null ? -1 : label.getValue();
        ends.samples(
                choice.get(),
                new SampleChoice.Details(subject.index(), list.getText(), of),
                found -> answer(mine, Optional.of(found), ""),
                why -> answer(mine, Optional.empty(), why));
    }

    private void answer(int mine, Optional<IndexSet> found, String why) {
        if (mine == asked) {
            chosen = found;
            problem = why;
            count.setText(found.map(IndexSet::count)
                    .map(samples -> Text.of("%,d %s", samples, samples == 1 ? "sample" : "samples"))
                    .orElse(""));
            changed.run();
        }
    }
}
