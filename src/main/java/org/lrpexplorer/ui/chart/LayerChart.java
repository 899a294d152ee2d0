package org.lrpexplorer.ui.chart;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.Disagreement;
import org.lrpexplorer.compare.agreement.AgreementText;
import org.lrpexplorer.ui.chart.LayerAmounts.Amount;

/**
 * Σ and Σ|R| over the layers, raw and fused: where relevance is lost or explodes is seen at one look. A click chooses the
 * layer that it is at.
 */
public final class LayerChart extends VBox {

    private static final double LINES = 92;
    private static final double KEY = 18;

    private final StringProperty chosen;
    private final BooleanProperty open;
    private final AmountLines lines = new AmountLines();
    private final Label reading = new Label();
    private final HBox controls;
    private final MenuButton worst = new MenuButton("Differ most");
    private List<Column> columns = List.of();
    private List<LayerAmounts> layers = List.of();

    /**
     * A chart that shows nothing yet.
     *
     * @param chosen the node of the layer that is shown large
     * @param open whether the chart is shown
     * @param placed whether it is known how much room there is for it; before that it is not shown
     */
    public LayerChart(StringProperty chosen, BooleanProperty open, ObservableBooleanValue placed) {
        this.chosen = chosen;
        this.open = open;
        setId("layer-chart");
        getStyleClass().add("layer-chart");
        lines.setId("amount-lines");
        lines.setMinHeight(LINES);
        lines.setPrefHeight(LINES);
        lines.setMaxHeight(LINES);
        lines.setMinWidth(0);
        lines.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        lines.visibleProperty().bind(open);
        lines.managedProperty().bind(open);
        lines.setOnMouseClicked(event -> lines.layerAt(event.getSceneX(), event.getSceneY())
                .ifPresent(layer -> chosen.set(layers.get(layer).node())));
        lines.setOnMouseMoved(event -> lines.layerAt(event.getSceneX(), event.getSceneY())
                .ifPresent(layer -> reading.setText(layers.get(layer).describe())));
        lines.setOnMouseExited(event -> readChosen());
        chosen.addListener((property, before, now) -> {
            if (open.get()) {
                lines.mark(place());
                readChosen();
            }
        });
        open.addListener(changed -> draw());
        visibleProperty().bind(open.and(placed));
        managedProperty().bind(visibleProperty());
        worst.setId("differ-most");
        worst.getStyleClass().add("flat");
        worst.setMinWidth(Region.USE_PREF_SIZE);
        worst.setTooltip(
                new Tooltip("The layers by Pearson r of raw and fused, the lowest first; choose one to see it"));
        worst.setAccessibleText("Layers where raw and fused differ most");
        // Made when it is opened: the items of a menu that nobody opens take a part of every step to another sample.
        worst.setOnShowing(event -> worst.getItems()
                .setAll(Disagreement.worstFirst(columns).stream()
                        .map(this::item)
                        .toList()));
        controls = new HBox(toggle(open), worst);
        controls.getStyleClass().add("chart-controls");
        controls.setAlignment(Pos.CENTER_RIGHT);
        controls.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(legend(), lines);
    }

    /** What opens the chart and lists the layers that differ most, to be put where it is seen while the chart is closed. */
    public Node controls() {
        return controls;
    }

    private static Button toggle(BooleanProperty open) {
        Button toggle = new Button("Σ over the layers");
        toggle.setId("toggle-chart");
        toggle.getStyleClass().add("flat");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setAccessibleText("Amounts of relevance over the layers: show or hide");
        toggle.setOnAction(event -> open.set(!open.get()));
        toggle.graphicProperty()
                .bind(open.map(shown -> new FontIcon(shown ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT)));
        toggle.setTooltip(new Tooltip("Show or hide Σ and Σ|R| over the layers, raw and fused (G)"));
        return toggle;
    }

    private HBox legend() {
        HBox keys = new HBox();
        keys.getStyleClass().add("amount-keys");
        keys.setAlignment(Pos.CENTER_LEFT);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        for (Amount amount : Amount.values()) {
            Line sample = new Line(0, 0, KEY, 0);
            sample.getStyleClass().add("amount-key");
            sample.getStyleClass().addAll(amount.styles());
            keys.getChildren().add(new Label(amount.title(), sample));
        }
        reading.setId("amount-reading");
        reading.getStyleClass().add("amount-reading");
        reading.setMinWidth(0);
        HBox.setHgrow(reading, Priority.ALWAYS);
        reading.setMaxWidth(Double.MAX_VALUE);
        HBox header = new HBox(keys, reading);
        header.getStyleClass().add("chart-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    /** Shows the amounts of all layers. */
    public void show(List<Column> now) {
        columns = now;
        draw();
        worst.setDisable(!Disagreement.isKnownOfAny(columns));
    }

    /** Draws them if anybody can see them. */
    private void draw() {
        if (open.get() && !columns.isEmpty()) {
            layers = columns.stream().map(LayerAmounts::of).toList();
            lines.show(layers, place());
            lines.setAccessibleText("Relevance over " + layers.size() + " layers. "
                    + layers.get(place()).describe());
            readChosen();
        }
    }

    private MenuItem item(Column column) {
        MenuItem item = new MenuItem(column.label() + "   r "
                + AgreementText.correlation(column.agreement().pearson()));
        item.setMnemonicParsing(false);
        item.setOnAction(event -> chosen.set(column.node()));
        return item;
    }

    private int place() {
        return IntStream.range(0, layers.size())
                .filter(i -> layers.get(i).node().equals(chosen.get()))
                .findFirst()
                .orElse(0);
    }

    private void readChosen() {
        reading.setText(layers.isEmpty() ? "" : layers.get(place()).describe());
    }
}
