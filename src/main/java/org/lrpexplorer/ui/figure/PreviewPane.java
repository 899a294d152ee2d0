package org.lrpexplorer.ui.figure;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.lrpexplorer.explore.FigureEditor;
import org.lrpexplorer.explore.figure.FigurePicture;
import org.lrpexplorer.explore.figure.FigurePreview;
import org.lrpexplorer.explore.figure.FigureRoom;
import org.lrpexplorer.explore.figure.FigureZoom;
import org.lrpexplorer.text.Text;

/** The figure as it will be, or why there is none. */
final class PreviewPane extends StackPane {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final double MARGIN = 24;
    private static final double PROBLEM_WIDTH = 460;

    private final FigureEditor figures;
    private final ImageView view = new ImageView();
    private final StackPane sheet = new StackPane(view);
    private final StackPane table = new StackPane(sheet);
    private final ScrollPane scroll = new ScrollPane(table);
    private final Label problem = new Label();
    private final Label progress = new Label();
    private final VBox waiting = new VBox(new ProgressIndicator(), progress);

    PreviewPane(FigureEditor figures) {
        this.figures = figures;
        setId("figure-preview");
        getStyleClass().add("figure-preview");
        setMinSize(0, 0);
        view.setPreserveRatio(true);
        sheet.setId("figure-sheet");
        sheet.getStyleClass().add("figure-sheet");
        sheet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        table.getStyleClass().add("figure-table");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setPannable(true);
        scroll.setId("figure-scroll");
        scroll.setAccessibleText("The figure");
        problem.setId("figure-problem");
        problem.getStyleClass().add("figure-problem");
        problem.setWrapText(true);
        problem.setMaxWidth(PROBLEM_WIDTH);
        waiting.setId("figure-waiting");
        waiting.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        waiting.getStyleClass().add("figure-waiting");
        waiting.setAccessibleText("The figure is being computed");
        progress.setId("figure-progress");
        progress.textProperty().bind(figures.progress());
        getChildren().addAll(scroll, waiting, problem);
        scroll.viewportBoundsProperty().addListener((property, before, now) -> measure(now));
        figures.form().zoom().addListener(changed -> show(figures.preview().get()));
        figures.preview().addListener((property, before, now) -> show(now));
        show(figures.preview().get());
    }

    private void measure(Bounds room) {
        double scale = scale();
        int width = (int) ((room.getWidth() - MARGIN) * scale);
        int height = (int) ((room.getHeight() - MARGIN) * scale);
        if (width > 0 && height > 0) {
            figures.fit(new FigureRoom(width, height, scale));
            size();
        }
    }

    private void show(FigurePreview preview) {
        Optional<FigurePicture> picture = preview.picture();
        view.setImage(picture.map(PreviewPane::image).orElse(null));
        sheet.setAccessibleText(picture.map(
                        shown -> Text.of("The figure, %d × %d pixels on this screen", shown.width(), shown.height()))
                .orElse(""));
        sheet.setVisible(picture.isPresent());
        pseudoClassStateChanged(STALE, !preview.isCurrent());
        waiting.setVisible(!preview.isCurrent());
        problem.setText(preview.problem().orElse(""));
        problem.setVisible(preview.problem().isPresent());
        size();
    }

    /** Never larger than its pixels, and small enough to be seen whole where that is chosen. */
    private void size() {
        Image image = view.getImage();
        if (image == null) {
            return;
        }
        double scale = scale();
        double width = image.getWidth() / scale;
        double height = image.getHeight() / scale;
        Bounds room = scroll.getViewportBounds();
        double smaller = figures.form().zoom().get() == FigureZoom.PAPER
                ? 1
                : Math.min(1, Math.min((room.getWidth() - MARGIN) / width, (room.getHeight() - MARGIN) / height));
        view.setFitWidth(Math.max(1, width * smaller));
        view.setFitHeight(Math.max(1, height * smaller));
    }

    private static Image image(FigurePicture picture) {
        return new WritableImage(new PixelBuffer<>(
                picture.width(),
                picture.height(),
                IntBuffer.wrap(picture.argb()),
                PixelFormat.getIntArgbPreInstance()));
    }

    private double scale() {
        Window window = getScene() == null ? null : getScene().getWindow();
        return window == null ? Screen.getPrimary().getOutputScaleX() : window.getOutputScaleX();
    }
}
