package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.TourGuide;
import org.lrpexplorer.explore.tour.Tour;

/** What there is to see in the tour on show; not there where none is. */
public final class TourNote extends HBox {

    private final Label title = new Label();
    private final Label sentences = new Label();

    /** The words of the tours that a guide leads through. */
    public TourNote(TourGuide guide) {
        setId("tour");
        getStyleClass().add("tour-note");
        title.getStyleClass().add("tour-title");
        title.setWrapText(true);
        sentences.setId("tour-text");
        sentences.setWrapText(true);
        sentences.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        for (Label words : List.of(title, sentences)) {
            words.setMinHeight(USE_PREF_SIZE);
        }
        Button end = new Button("", new FontIcon(Feather.X));
        end.setId("tour-end");
        end.getStyleClass().addAll("flat", "button-icon");
        end.setTooltip(new Tooltip("Take these words away; the view stays"));
        end.setAccessibleText("End the tour");
        end.setMinWidth(USE_PREF_SIZE);
        end.setOnAction(event -> guide.end());
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, sentences, end);
        managedProperty().bind(visibleProperty());
        guide.current().addListener((property, before, now) -> show(now));
        show(guide.current().get());
    }

    private void show(Optional<Tour> tour) {
        setVisible(tour.isPresent());
        title.setText(tour.map(Tour::title).orElse(""));
        sentences.setText(tour.map(Tour::sentences).orElse(""));
    }
}
