package org.lrpexplorer.ui.channels;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.Observable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridView;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.ChannelExplorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.channels.Channel;
import org.lrpexplorer.explore.channels.ChannelSorting;
import org.lrpexplorer.explore.channels.LayerChannels;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Naming;

/**
 * The channels of one layer, raw beside fused, with their activations. Channels that are chosen by a click can be made
 * the only ones whose relevance is propagated further.
 */
public final class ChannelsPane extends VBox {

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final ExplorerModel model;
    private final Runnable close;
    private final Label title = new Label();
    private final Label scales = new Label();
    private final Button restrict = new Button();
    private final Button clear = new Button("Choose none");
    private final GridView<Channel> grid = new GridView<>();
    private final DoubleProperty side = new SimpleDoubleProperty();
    private final ObjectProperty<ChannelSorting> order = new SimpleObjectProperty<>(ChannelSorting.RELEVANCE);
    private final Set<Integer> chosen = new TreeSet<>();
    private Optional<ChannelPictures> pictures = Optional.empty();
    private String node = "";

    /**
     * A pane that shows whatever channels are there.
     *
     * @param close goes back to the comparison of all layers
     */
    public ChannelsPane(ExplorerModel model, ChannelExplorer channels, Runnable close) {
        this.model = model;
        this.close = close;
        setId("channels");
        getStyleClass().add("channels-pane");
        title.setId("channels-title");
        title.getStyleClass().add("section-title");
        scales.getStyleClass().add("channel-scales");
        scales.setWrapText(true);
        scales.setMinHeight(Region.USE_PREF_SIZE);
        grid.setId("channel-grid");
        grid.setHorizontalCellSpacing(ChannelSize.GAP);
        grid.setVerticalCellSpacing(ChannelSize.GAP);
        grid.setCellFactory(view -> new ChannelCell(side, () -> pictures, chosen::contains, this::toggle));
        grid.widthProperty().addListener(changed -> fit());
        grid.heightProperty().addListener(changed -> fit());
        fit();
        VBox.setVgrow(grid, Priority.ALWAYS);
        getChildren().addAll(header(), scales, grid);
        channels.channels().addListener((property, before, now) -> show(now));
        order.addListener((property, before, now) -> list());
        List.of(
                        model.display().colorMap(),
                        model.display().signs(),
                        model.display().curve())
                .forEach(setting -> setting.addListener(
                        (Observable changed) -> show(channels.channels().get())));
        model.outcome().addListener(changed -> dim());
        show(channels.channels().get());
    }

    /** Dims channels that are not those of what is asked for now. */
    private void dim() {
        boolean stale = pictures.isPresent()
                && (!model.outcome().get().isCurrent()
                        || pictures.get().layer().sample() != model.index().get());
        pseudoClassStateChanged(STALE, stale);
    }

    private FlowPane header() {
        Button back = new Button("All layers", new FontIcon(Feather.ARROW_LEFT));
        back.setId("channels-back");
        back.setTooltip(new Tooltip("Back to the comparison of all layers (Esc)"));
        back.setOnAction(event -> close.run());
        ComboBox<ChannelSorting> orders = new ComboBox<>();
        orders.setId("channel-order");
        orders.getItems().setAll(ChannelSorting.values());
        orders.setConverter(new Naming<>(ChannelSorting::title));
        orders.valueProperty().bindBidirectional(order);
        orders.setTooltip(new Tooltip("In which order the channels are listed"));
        orders.setAccessibleText("Order of the channels");
        restrict.setId("channels-restrict");
        restrict.setTooltip(
                new Tooltip("Explain with only the relevance of the chosen channels propagated to the layers below"));
        restrict.setOnAction(event -> restrict());
        clear.setId("channels-none");
        clear.setTooltip(new Tooltip("No channel is chosen"));
        clear.setOnAction(event -> {
            chosen.clear();
            list();
        });
        clear.visibleProperty().bind(clear.disabledProperty().not());
        clear.managedProperty().bind(clear.visibleProperty());
        FlowPane header = new FlowPane(12, 6, back, title, orders, restrict, clear);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void toggle(int channel) {
        if (!chosen.remove(channel)) {
            chosen.add(channel);
        }
        list();
    }

    private void restrict() {
        pictures.ifPresent(shown -> {
            LayerChannels layer = shown.layer();
            close.run();
            model.condition()
                    .set(
                            chosen.isEmpty()
                                    ? Optional.empty()
                                    : Optional.of(Condition.ofChannels(layer.node(), layer.layout(), chosen)));
        });
    }

    private void show(Optional<LayerChannels> found) {
        pictures = found.map(layer -> ChannelPictures.of(layer, model.display()));
        found.ifPresent(layer -> {
            if (!layer.node().equals(node)) {
                node = layer.node();
                chosen.clear();
                model.condition()
                        .get()
                        .filter(condition -> condition.node().equals(node))
                        .ifPresent(condition -> chosen.addAll(condition.channels()));
            }
            title.setText(Text.of(
                    "Channels at the input of %s: %d · sample %d",
                    layer.node().isEmpty() ? "the network" : layer.label(),
                    layer.channels().size(),
                    layer.sample()));
            scales.setText(Text.of(
                    "Colours: one scale for all channels of a row, raw ±%s, fused ±%s; each activation (act.) on its own, grey is 0."
                            + " Click channels to choose them.",
                    NumberText.of(layer.rawScale().limit()),
                    NumberText.of(layer.fusedScale().limit())));
        });
        list();
    }

    private void list() {
        dim();
        List<Channel> listed =
                pictures.map(shown -> order.get().sorted(shown.layer())).orElse(List.of());
        grid.getItems().setAll(listed);
        fit();
        buttons();
    }

    /** Makes the pictures as large as the room for all of them allows. */
    private void fit() {
        side.set(ChannelSize.side(
                grid.getWidth(), grid.getHeight(), grid.getItems().size()));
        grid.setCellWidth(ChannelSize.cellWidth(side.get()));
        grid.setCellHeight(ChannelSize.cellHeight(side.get()));
    }

    private void buttons() {
        restrict.setText(
                chosen.isEmpty() ? "Propagate all channels" : Text.of("Propagate only the %d chosen", chosen.size()));
        restrict.setDisable(pictures.isEmpty());
        clear.setDisable(chosen.isEmpty());
    }
}
