package org.lrpexplorer.ui;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.kordamp.ikonli.feather.Feather;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.TilePicture;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.comparison.TileContext;
import org.lrpexplorer.ui.comparison.TileItem;
import org.lrpexplorer.ui.comparison.Treatment;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.network.NetworkActions;
import org.lrpexplorer.ui.network.RuleMenu;
import org.lrpexplorer.values.Provenance;

/** What can be done with one picture of the comparison. */
final class TileActions {

    /** The longer side of a picture that is copied or written, in pixels; cells are enlarged by a whole number. */
    private static final int SIDE = 512;

    private final Explorer explorer;
    private final ViewState state;
    private final PathPicker picker;

    TileActions(Explorer explorer, ViewState state, PathPicker picker) {
        this.explorer = explorer;
        this.state = state;
        this.picker = picker;
    }

    /** The entries of a picture's menu. */
    List<TileItem> items() {
        return List.of(
                new TileItem(
                        "tile-large", "Show this layer large", Feather.MAXIMIZE, TileActions::isLayer, this::choose),
                new TileItem("tile-enlarge", "Enlarge", Feather.ZOOM_IN, any -> true, tile -> tile.enlarge(state)),
                new TileItem(
                        "tile-from-here",
                        "Explain from this position",
                        Feather.CROSSHAIR,
                        TileActions::isPosition,
                        this::explainFromHere),
                new TileItem("tile-copy-picture", "Copy picture", Feather.IMAGE, any -> true, TileActions::copyPicture),
                new TileItem(
                        "tile-copy-values",
                        "Copy values",
                        Feather.COPY,
                        tile -> tile.values().isPresent(),
                        TileActions::copyValues),
                new TileItem("tile-export", "Export this picture…", Feather.DOWNLOAD, any -> true, this::export));
    }

    /** The rules of the layer at whose input a picture is; empty at a place that no layer reads, such as a BatchNorm's output. */
    Optional<MenuItem> rules(TileContext tile, NetworkActions actions) {
        OpenNetwork network = explorer.model().network().get();
        return tile.column()
                .map(Column::node)
                .filter(node -> network.raw().node(node).isPresent())
                .map(node -> new RuleMenu(actions, node, network.labels().get(node)).submenu());
    }

    private static boolean isLayer(TileContext tile) {
        return tile.column().isPresent();
    }

    private void choose(TileContext tile) {
        tile.column().map(Column::node).ifPresent(state.chosenNode()::set);
    }

    /** Whether the pointer is at one of several positions of a layer that relevance is propagated further from. */
    private static boolean isPosition(TileContext tile) {
        return tile.at().isPresent()
                && tile.column()
                        .filter(column -> column.isOfLayer() && !column.node().isEmpty())
                        .filter(column -> column.shape().isMap())
                        .filter(column -> column.shape().dim(2) == tile.width()
                                && column.shape().dim(1) == tile.height())
                        .isPresent()
                && tile.width() * tile.height() > 1;
    }

    private void explainFromHere(TileContext tile) {
        Column column = tile.column().orElseThrow();
        int x = (int) (tile.at().orElseThrow().getX() * tile.width());
        int y = (int) (tile.at().orElseThrow().getY() * tile.height());
        choose(tile);
        explorer.model()
                .condition()
                .set(Optional.of(Condition.ofRegion(column.node(), column.shape(), new Condition.Region(x, y, 1, 1))));
    }

    private static void copyPicture(TileContext tile) {
        int width = enlarged(tile, tile.width());
        int height = height(tile);
        PixelBuffer<IntBuffer> pixels = new PixelBuffer<>(
                width,
                height,
                IntBuffer.wrap(tile.painter().paint(width, height)),
                PixelFormat.getIntArgbPreInstance());
        ClipboardContent content = new ClipboardContent();
        content.putImage(new WritableImage(pixels));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** A vector has no rows of its own: its bars are half as high as a map may be. */
    private static int height(TileContext tile) {
        return tile.values().filter(Heatmap::isVector).isPresent() ? SIDE / 2 : enlarged(tile, tile.height());
    }

    private static int enlarged(TileContext tile, int cells) {
        return cells * Math.max(1, SIDE / Math.max(tile.width(), tile.height()));
    }

    private static void copyValues(TileContext tile) {
        ClipboardContent content = new ClipboardContent();
        content.putString(values(tile.values().orElseThrow()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** One line for each row, numbers in full with tabs between. */
    static String values(Heatmap map) {
        return IntStream.range(0, map.height())
                .mapToObj(y -> IntStream.range(0, map.width())
                        .mapToObj(x -> String.valueOf(map.value(x, y)))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private void export(TileContext tile) {
        ComparisonView view = tile.view();
        String sample = view.index() + (view.isEdited() ? "-edited" : "");
        String name = Text.of("%s-%s-%s-%s", view.network(), view.dataset(), sample, tile.what());
        picker.figure(FileNames.of(name), FigureType.ofTiles()).ifPresent(file -> {
            int width = enlarged(tile, tile.width());
            int height = height(tile);
            explorer.exportPicture(
                    new TilePicture(width, tile.painter().paint(width, height), texts(tile)),
                    view,
                    content(tile),
                    file);
        });
    }

    /** Which picture of the comparison it is. */
    private static FigureContent.Tile content(TileContext tile) {
        return new FigureContent.Tile(
                tile.treatment().map(TileActions::part).orElse(FigurePart.INPUT),
                tile.column().map(Column::label).orElse(FigureContent.INPUT));
    }

    private static FigurePart part(Treatment treatment) {
        return switch (treatment) {
            case RAW -> FigurePart.RAW;
            case FUSED -> FigurePart.FUSED;
            case DIFFERENCE -> FigurePart.DIFFERENCE;
        };
    }

    /** What is needed to know the picture by. */
    private static Map<String, String> texts(TileContext tile) {
        Map<String, String> texts = new TreeMap<>();
        texts.put("Title", tile.what());
        texts.put("Software", Provenance.thisProgram());
        texts.put("Network", tile.view().network());
        texts.put(
                "Sample",
                Text.of(
                        "%s, sample %d%s",
                        tile.view().dataset(), tile.view().index(), tile.view().isEdited() ? ", edited" : ""));
        texts.put("Explained", tile.view().subject());
        texts.put("Composite", tile.view().comparison().raw().composite().title());
        tile.values().ifPresent(map -> texts.put("Largest |R|", String.valueOf(map.maxAbs())));
        return texts;
    }
}
