package org.lrpexplorer.ui.figure;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.FigureEditor;
import org.lrpexplorer.explore.figure.FigureScreen;
import org.lrpexplorer.explore.figure.FigureZoom;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;
import org.lrpexplorer.ui.control.Segments;

/** Composes a figure: what it shows at the left, how it looks at the right, and what to do with it below. */
public final class ComposerPane extends BorderPane {

    private final FigureEditor figures;
    private final VBox choices = new VBox();
    private final Label screen = new Label();
    private final Label said = new Label();
    private Optional<ContentFields> content = Optional.empty();

    /**
     * A composer of figures.
     *
     * @param notices what the last one says is shown here, too
     * @param commands what can be done with a figure, the most usual last
     */
    public ComposerPane(FigureEditor figures, ObservableList<Notice> notices, List<Command> commands) {
        this.figures = figures;
        setId("figure-composer");
        getStyleClass().addAll("window", "figure-composer");
        setMinSize(0, 0);
        screen.setId("figure-screen");
        screen.getStyleClass().add("figure-screen");
        screen.setWrapText(true);
        screen.setMinHeight(USE_PREF_SIZE);
        screen.setMaxWidth(Double.MAX_VALUE);
        choices.getStyleClass().add("figure-choices");
        ScrollPane scroll = new ScrollPane(choices);
        scroll.setId("figure-choices");
        scroll.getStyleClass().addAll("settings-pane", "figure-side");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        setLeft(scroll);
        PreviewPane preview = new PreviewPane(figures);
        VBox.setVgrow(preview, Priority.ALWAYS);
        VBox middle = new VBox(screen, preview);
        middle.setMinSize(0, 0);
        setCenter(middle);
        setBottom(bar(notices, commands));
        figures.screen().addListener((property, before, now) -> now.ifPresent(this::offer));
        figures.screen().get().ifPresent(this::offer);
    }

    private void offer(FigureScreen now) {
        screen.setText("As in the window: " + now.words());
        if (content.isEmpty()) {
            content = Optional.of(new ContentFields(figures.form(), now));
            choices.getChildren().setAll(content.get(), new PaperFields(figures.form()));
        } else {
            content.get().offer(now);
        }
    }

    private HBox bar(ObservableList<Notice> notices, List<Command> commands) {
        said.setId("figure-said");
        said.getStyleClass().add("figure-said");
        said.setMinWidth(0);
        notices.addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(notice -> said.setText(notice.sentence()));
            }
        });
        figures.preview().addListener((property, before, now) -> {
            if (!now.isCurrent()) {
                said.setText("");
            }
        });
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox bar = new HBox(
                Segments.of(
                        "figure-zoom",
                        figures.form().zoom(),
                        List.of(FigureZoom.values()),
                        FigureZoom::title,
                        FigureZoom::help),
                said,
                between);
        commands.forEach(command -> bar.getChildren().add(CommandControls.button(command)));
        bar.getChildren().get(bar.getChildren().size() - 1).getStyleClass().add("accent");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("figure-bar");
        return bar;
    }
}
