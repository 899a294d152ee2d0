package org.lrpexplorer.ui.evaluate;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/** What is done with results, and what became of it. */
final class SaidBar extends HBox {

    /**
     * A bar.
     *
     * @param id of the words
     * @param notices the newest is said
     */
    SaidBar(String id, ObservableList<Notice> notices, List<Command> commands) {
        Label said = new Label();
        said.setId(id);
        said.getStyleClass().add("figure-said");
        said.setMinWidth(0);
        notices.addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(notice -> said.setText(notice.sentence()));
            }
        });
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        getChildren().addAll(said, between);
        commands.forEach(command -> getChildren().add(CommandControls.button(command)));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("figure-bar");
    }
}
