package org.lrpexplorer.ui.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;

/** Check boxes, one for each of several values; all that are ticked are told at once. */
public final class Checks<T> {

    private final String id;
    private final Pane box;
    private final Function<T, String> name;
    private final Function<T, String> title;
    private final Function<T, String> help;
    private final Consumer<Set<T>> chosen;
    private List<T> values = List.of();
    private List<CheckBox> boxes = List.of();

    /**
     * No check boxes yet.
     *
     * @param id the prefix of their ids
     * @param box where they stand
     * @param name the end of the id of a value's box
     * @param title its words
     * @param help what it does, in a sentence
     * @param chosen takes all that are ticked, once a person has ticked or unticked one
     */
    public Checks(
            String id,
            Pane box,
            Function<T, String> name,
            Function<T, String> title,
            Function<T, String> help,
            Consumer<Set<T>> chosen) {
        this.id = id;
        this.box = box;
        this.name = name;
        this.title = title;
        this.help = help;
        this.chosen = chosen;
        box.getStyleClass().add("checks");
    }

    /** Where they stand. */
    public Pane box() {
        return box;
    }

    /** Shows these values and which of them are ticked. */
    public void show(List<T> newValues, Set<T> ticked) {
        if (!values.equals(newValues)) {
            values = List.copyOf(newValues);
            boxes = new ArrayList<>();
            values.forEach(value -> boxes.add(check(value)));
            box.getChildren().setAll(boxes);
        }
        for (int i = 0; i < boxes.size(); i++) {
            boxes.get(i).setSelected(ticked.contains(values.get(i)));
        }
    }

    private CheckBox check(T value) {
        CheckBox check = new CheckBox(title.apply(value));
        check.setId(id + "-" + name.apply(value));
        check.setMnemonicParsing(false);
        check.setTooltip(new Tooltip(help.apply(value)));
        check.setAccessibleHelp(help.apply(value));
        check.setOnAction(event -> tell());
        return check;
    }

    private void tell() {
        Set<T> ticked = new HashSet<>();
        for (int i = 0; i < boxes.size(); i++) {
            if (boxes.get(i).isSelected()) {
                ticked.add(values.get(i));
            }
        }
        chosen.accept(Set.copyOf(ticked));
    }
}
