package org.lrpexplorer.ui.evaluate;

import java.util.concurrent.CompletionStage;
import java.util.function.IntFunction;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.explore.evaluate.ImageBehind;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.ThumbnailView;

/** An image behind a result, with its values. */
final class BehindCell extends ListCell<ImageBehind> {

    static final double WIDTH = 164;
    private static final double SIDE = 56;

    private final IntFunction<CompletionStage<SampleContent>> thumbnails;
    private final ThumbnailView thumbnail = new ThumbnailView(SIDE);
    private final Label name = new Label();
    private final Label values = new Label();
    private final HBox box;
    private int shown = -1;

    /** @param thumbnails the pictures of the dataset by their index */
    BehindCell(IntFunction<CompletionStage<SampleContent>> thumbnails) {
        this.thumbnails = thumbnails;
        getStyleClass().addAll("thumbnail", "behind");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        values.getStyleClass().add("facts");
        VBox words = new VBox(name, values);
        words.setAlignment(Pos.CENTER_LEFT);
        box = new HBox(thumbnail, words);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("behind-box");
        setPrefWidth(WIDTH);
    }

    @Override
    protected void updateItem(ImageBehind image, boolean empty) {
        super.updateItem(image, empty);
        if (empty || image == null) {
            shown = -1;
            thumbnail.clear();
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        name.setText(Text.of("%d", image.index()));
        values.setText(image.values());
        setAccessibleText(Text.of("Sample %d, %s", image.index(), image.values()));
        setGraphic(box);
        if (image.index() != shown) {
            shown = image.index();
            thumbnail.await(thumbnails.apply(shown), failure -> {});
        }
    }
}
