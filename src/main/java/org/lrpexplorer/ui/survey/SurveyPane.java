package org.lrpexplorer.ui.survey;

import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.Surveyor;
import org.lrpexplorer.survey.SurveyView;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;

/**
 * A drawer with the table of the dataset, what it is filtered by, and which class is taken for which. What it shows of the
 * samples is that of the newest view; the filmstrip beneath follows it.
 */
public final class SurveyPane extends VBox {

    private static final double LEAST = 150;
    private static final double MOST = 340;

    /** Of the window's height, until a person drags the edge. */
    private static final double SHARE = 0.36;

    /** The pictures above keep at least this. */
    private static final double ABOVE = 330;

    private final Surveyor surveyor;
    private final Label count = new Label();
    private final SampleTable table;
    private final ConfusionPane confusion;
    private final DoubleProperty dragged;

    /**
     * What can be done with the table.
     *
     * @param close hides it
     * @param showAll takes filters and sorting off
     * @param pause pauses filling it, or goes on
     * @param cancel stops filling it
     * @param resume goes on after that
     * @param save writes it to a file
     * @param clearCache removes what is kept on disk
     */
    public record Ways(
            Command close,
            Command showAll,
            Command pause,
            Command cancel,
            Command resume,
            Command save,
            Command clearCache) {}

    /** The table of whatever dataset is open; not there as long as nobody looks. */
    public SurveyPane(Explorer explorer, Ways ways) {
        this.surveyor = explorer.surveyor();
        this.dragged = explorer.model().window().surveyHeight();
        setId("survey-pane");
        getStyleClass().add("survey-pane");
        visibleProperty().bind(surveyor.isOpen());
        managedProperty().bind(surveyor.isOpen());
        table = new SampleTable(surveyor, explorer.model(), explorer::goTo);
        confusion = new ConfusionPane(surveyor.filter());
        count.setId("survey-count");
        count.getStyleClass().add("survey-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox body = new HBox(table, confusion);
        body.getStyleClass().add("survey-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(edge(), head(ways), body);
        surveyor.view().addListener((property, before, now) -> show(now));
        explorer.model().index().addListener((property, before, now) -> look(now.intValue()));
        dragged.addListener(changed -> {
            if (getScene() != null) {
                fit();
            }
        });
        sceneProperty().addListener((property, before, now) -> {
            if (now != null) {
                now.heightProperty().addListener(changed -> fit());
                fit();
            }
        });
        table.whenScrolled(() -> look(explorer.model().index().get()));
        show(surveyor.view().get());
    }

    private Node edge() {
        Region edge = new Region();
        edge.getStyleClass().add("survey-edge");
        edge.setCursor(Cursor.V_RESIZE);
        edge.setOnMouseDragged(event -> {
            double wanted = localToScene(getBoundsInLocal()).getMaxY() - event.getSceneY();
            dragged.set(Math.max(LEAST, wanted));
        });
        return edge;
    }

    private void fit() {
        double height = getScene().getHeight();
        double wanted = dragged.get() > 0 ? dragged.get() : Math.min(MOST, SHARE * height);
        double fitting = Math.max(LEAST, Math.min(wanted, height - ABOVE));
        setPrefHeight(fitting);
        setMinHeight(fitting);
        setMaxHeight(fitting);
    }

    private HBox head(Ways ways) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(
                count,
                new FilterFields(surveyor),
                CommandControls.iconButton(ways.showAll()),
                between,
                new ProgressFields(surveyor.progress(), ways.pause(), ways.cancel(), ways.resume()),
                CommandControls.iconButton(ways.save()),
                CommandControls.iconButton(ways.clearCache()),
                CommandControls.iconButton(ways.close()));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("survey-head");
        return head;
    }

    private void show(Optional<SurveyView> view) {
        count.setText(view.map(SurveyPane::counted).orElse(""));
        table.show(view);
        confusion.show(view);
    }

    private static String counted(SurveyView view) {
        String shown = view.shown() == view.size()
                ? Text.of("%,d samples", view.size())
                : Text.of("%,d of %,d", view.shown(), view.size());
        return view.isJudged() ? Text.of("%s · %,d wrong", shown, view.wrong()) : shown;
    }

    /** What is in view goes first: the sample that is shown, and the rows of the table that are. */
    private void look(int sample) {
        if (surveyor.isOpen().get()) {
            surveyor.look(IntStream.concat(IntStream.of(sample), table.inSight()));
        }
    }
}
