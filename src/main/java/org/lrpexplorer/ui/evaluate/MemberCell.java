package org.lrpexplorer.ui.evaluate;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.cluster.ClusterMember;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.ThumbnailView;

/** An image of a cluster beside its heatmap, with its number. */
final class MemberCell extends ListCell<ClusterMember> {

    private static final double SIDE = 56;

    private final ObservableValue<ColorMap> colors;
    private final ThumbnailView image = new ThumbnailView(SIDE);
    private final PixelView map = new PixelView();
    private final Label name = new Label();
    private final VBox box;

    /** @param colors of relevance */
    MemberCell(ObservableValue<ColorMap> colors) {
        this.colors = colors;
        getStyleClass().addAll("thumbnail", "behind");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        map.setSide(SIDE);
        name.getStyleClass().add("facts");
        HBox pictures = new HBox(image, map);
        pictures.getStyleClass().add("member-pictures");
        box = new VBox(pictures, name);
        box.setAlignment(Pos.CENTER);
    }

    @Override
    protected void updateItem(ClusterMember member, boolean empty) {
        super.updateItem(member, empty);
        if (empty || member == null) {
            image.clear();
            map.show(Optional.empty());
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        String wrong = member.image().isMistake() ? " · mistake" : "";
        name.setText(Text.of("%d%s", member.image().index(), wrong));
        setAccessibleText(Text.of("Sample %d%s", member.image().index(), wrong));
        image.await(CompletableFuture.completedFuture(member.image().seen()), failure -> {});
        map.show(Optional.of(new MapPainter(colors.getValue(), member.map())));
        setGraphic(box);
    }
}
