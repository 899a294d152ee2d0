package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.ui.control.BarLabels;
import org.lrpexplorer.ui.control.CrosshairView;
import org.lrpexplorer.ui.control.GivenSize;
import org.lrpexplorer.ui.control.Ids;
import org.lrpexplorer.ui.control.LateTooltip;
import org.lrpexplorer.ui.control.LineLabel;
import org.lrpexplorer.ui.control.MaskOutline;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.RegionSelector;
import org.lrpexplorer.ui.control.Spread;
import org.lrpexplorer.ui.control.SteadyLabel;

/** One layer's relevance under one treatment, large, on its colour scale. */
final class LayerCard extends VBox {

    /** A place that has less room than this, and than it needs, is left out. */
    private static final double LEAST_PLACE = 60;

    private static final double LEAST_BETWEEN = 8;

    private final LineLabel tag = new LineLabel();
    private final LineLabel title = new LineLabel();
    private final SteadyLabel sum = new SteadyLabel();
    private final LateTooltip why = new LateTooltip();
    private final Tooltip whole = new Tooltip();
    private final PixelView pixels = new PixelView();
    private final RegionSelector selector = new RegionSelector(pixels);
    private final ColorBarView bar = new ColorBarView();
    private final BarLabels labels = new BarLabels(pixels);
    private final MaskOutline outline = new MaskOutline(pixels);
    private final CrosshairView crosshair = new CrosshairView(pixels);
    private List<String> sums = List.of("");
    private boolean isNarrow;

    /** @param prefix of the id, which ends with the treatment's */
    LayerCard(Treatment treatment, String prefix) {
        String id = prefix + Ids.of(treatment);
        getStyleClass().addAll("large-picture", "layer-card");
        tag.getStyleClass().add("picture-title");
        tag.setId(id + "-tag");
        tag.setMinWidth(USE_PREF_SIZE);
        title.getStyleClass().add("picture-place");
        title.setId(id + "-title");
        title.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS); // The ends of the names tell layers of a block apart.
        tag.setTooltip(whole);
        title.setTooltip(whole);
        title.widthProperty().addListener(changed -> leaveOut());
        sum.setId(id + "-sum");
        sum.getStyleClass().add("picture-note");
        sum.setTooltip(why);
        pixels.setId(id);
        pixels.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(new Spread(new Spread(tag, title), sum), pixels, bar);
    }

    /** Shows one tile of a frame. */
    void show(Frame frame, int column, Treatment treatment) {
        Tile tile = frame.tile(column, treatment);
        String label = frame.columns().get(column).label();
        String overlay = frame.display().show() == Show.OVERLAY && frame.isMap(column) ? ", overlay" : "";
        tag.setText(treatment.title());
        title.setText(label + overlay);
        whole.setText(tag.getText() + " · " + title.getText()
                + (treatment == Treatment.DIFFERENCE
                        ? ": " + treatment.meaning(frame.comparison().treatments(), frame.display())
                        : ""));
        sums = treatment == Treatment.DIFFERENCE ? List.of("") : TileText.captions(treatment, frame, column);
        say();
        why.say(() -> TileText.explanation(treatment, frame, column));
        pixels.show(Optional.of(frame.painter(column, treatment)));
        crosshair.setCells(tile.heatmap().width(), tile.heatmap().height());
        labels.show(FeatureNames.of(frame, tile.heatmap()), i -> tile.heatmap().value(0, i));
        TileContext.ofTile(frame, column, treatment).mark(pixels);
        pixels.setAccessibleText(TileText.name(treatment, label) + ", " + TileText.sum(tile));
        bar.show(
                frame.display().colorMap(),
                frame.scale(column, treatment),
                treatment != Treatment.DIFFERENCE && frame.hasOwnScales(column));
    }

    /** Whether its colour bar stays whole where there is too little height for all, because pictures stand beneath. */
    void setAbovePictures(boolean above) {
        bar.setKeepsHeight(above);
    }

    /** The side of the picture; a narrow one leaves Σ to the tiles, if there are any, and shows its title whole. */
    void setSize(ComparisonSizes sizes) {
        double side = sizes.large();
        pixels.setSide(side);
        isNarrow = side < sizes.metrics().roomForSum();
        say();
        boolean fits = tag.prefWidth(-1) + sum.prefWidth(-1) + LEAST_BETWEEN <= side;
        boolean says = !isNarrow || (!sizes.hasRows() && fits);
        sum.setVisible(says);
        sum.setManaged(says);
        GivenSize.wide(this, side);
    }

    /** Nothing says more than the last letters of a short name; the tooltip has it, and the tiles do. */
    private void leaveOut() {
        title.setVisible(title.getWidth() >= Math.min(LEAST_PLACE, Math.floor(title.prefWidth(-1))));
    }

    /** Σ, in few characters where the picture is narrow; it takes no room that the title needs. */
    private void say() {
        sum.show(sums.get(isNarrow ? sums.size() - 1 : 0));
        if (isNarrow || title.getWidth() < Math.floor(title.prefWidth(-1))) {
            sum.forget();
        }
    }

    /** Outlines the object's pixels. */
    void outline(Optional<Mask> mask) {
        outline.show(mask);
    }

    /** Puts the crosshair at a place, given as fractions of the picture's size; empty takes it away. */
    void setCrosshair(Optional<Point2D> at) {
        crosshair.show(at);
    }

    /** What happens with a rectangle that is drawn on the picture, given as fractions of its size. */
    void setOnRegion(Consumer<Rectangle2D> action) {
        selector.setOnChosen(action);
    }

    /** What happens as the pointer moves over the picture: fractions of its size, or empty when it leaves. */
    void setOnProbe(Consumer<Optional<Point2D>> probe) {
        pixels.setOnMouseMoved(event -> probe.accept(pixels.fraction(event.getX(), event.getY())));
        pixels.setOnMouseExited(event -> probe.accept(Optional.empty()));
    }
}
