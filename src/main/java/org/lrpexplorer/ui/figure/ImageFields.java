package org.lrpexplorer.ui.figure;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.figure.FigureForm;
import org.lrpexplorer.explore.figure.ImageChoice;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Segments;
import org.lrpexplorer.ui.control.TypedField;

/** Which images are in a figure. */
final class ImageFields extends VBox {

    ImageFields(FigureForm form) {
        getStyleClass().add("figure-fields");
        TextField following = TypedField.of(
                "figure-following",
                form.following(),
                "How many samples after the one on show",
                "How many samples after the one on show, such as 2");
        TextField listed = TypedField.of(
                "figure-list",
                form.listed(),
                "Samples by their numbers",
                "Samples counted from 0, in this order, such as 3,17,42 or 0..4");
        getChildren()
                .addAll(
                        new Field(
                                "Samples",
                                Segments.of(
                                        "figure-images",
                                        form.images(),
                                        List.of(ImageChoice.values()),
                                        ImageChoice::title,
                                        ImageChoice::help)),
                        following,
                        listed);
        Shown.when(following, form.images(), List.of(ImageChoice.FOLLOWING));
        Shown.when(listed, form.images(), List.of(ImageChoice.LISTED));
    }
}
