package org.lrpexplorer.ui.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.agreement.AgreementText;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.second.SecondView;
import org.lrpexplorer.explore.SecondExplorer;
import org.lrpexplorer.heatmap.agreement.Agreement;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.GivenSize;
import org.lrpexplorer.ui.control.WrappedTooltip;

/**
 * What a second network says of the sample in view: its heatmaps at the input beneath those of the first, in the same columns
 * and sizes, its predictions, how far the two agree, and all its layers.
 */
final class SecondPane extends VBox {

    /** The line with the second network's name. */
    static final double HEADER = 30;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final SecondExplorer second;
    private final Label name = new Label();
    private final Label words = new Label();
    private final Label agreement = new Label();
    private final Label notes = new Label();
    private final VBox facts = new VBox(agreement, notes);
    private final Map<Treatment, LayerCard> layers = new EnumMap<>(Treatment.class);
    private final PredictionList predictions;
    private final HBox large = new HBox(Metrics.GAP);
    private final ViewState own = new ViewState();
    private final TileTable tiles = new TileTable(own, node -> "");
    private final ScrollPane rows = new ScrollPane(tiles);
    private final ObjectProperty<Target> clicked = new SimpleObjectProperty<>(Target.predicted());
    private Optional<Frame> frame = Optional.empty();

    /** @param target what a click on a class explains, in both networks */
    SecondPane(SecondExplorer second, ObjectProperty<Target> target) {
        this.second = second;
        this.predictions = new PredictionList("second-", clicked);
        setId("second");
        getStyleClass().add("second-pane");
        tiles.setId("second-tiles");
        name.setId("second-name");
        name.getStyleClass().add("section-title");
        words.setId("second-words");
        words.getStyleClass().add("duel-words");
        agreement.setId("second-agreement");
        notes.setId("second-notes");
        for (Label label : List.of(agreement, notes)) {
            label.setWrapText(true);
            label.getStyleClass().add("duel-words");
        }
        agreement.setMinHeight(USE_PREF_SIZE);
        // However much is to be said, the pictures beside decide about the height.
        notes.setMinHeight(0);
        notes.setTooltip(whole(notes));
        facts.setMinHeight(0);
        facts.setPrefHeight(0);
        for (Treatment treatment : Treatment.values()) {
            layers.put(treatment, new LayerCard(treatment, "second-"));
        }
        large.getChildren().add(facts);
        large.getChildren().addAll(layers.values());
        large.getChildren().add(predictions);
        rows.getStyleClass().add("rows-scroll");
        rows.setFitToWidth(true);
        rows.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.setFocusTraversable(false);
        rows.managedProperty().bind(managedProperty());
        large.setMinHeight(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(header(), large);
        clicked.set(target.get());
        target.addListener((property, before, now) -> clicked.set(now));
        clicked.addListener((property, before, now) -> explain(now, target));
        second.network().addListener((property, before, now) -> open(now));
        second.obstacle().addListener(changed -> say());
        second.isLate().addListener((property, before, now) -> pseudoClassStateChanged(STALE, now));
        open(second.network().get());
    }

    /** Explains a class in both networks, where a class of the second is one of the first. */
    private void explain(Target wanted, ObjectProperty<Target> target) {
        if (second.view().get().filter(SecondView::sameClasses).isPresent()) {
            target.set(wanted);
        } else {
            clicked.set(target.get());
        }
    }

    /** All layers of the second network, to be shown beneath those of the first. */
    ScrollPane rows() {
        return rows;
    }

    private HBox header() {
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("second-close");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setMinWidth(USE_PREF_SIZE);
        close.setTooltip(new Tooltip("Show the first network alone again (Esc)"));
        close.setAccessibleText("Close the second network");
        close.setOnAction(event -> second.close());
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setMinWidth(0);
        name.setMinWidth(USE_PREF_SIZE);
        words.setTooltip(whole(words));
        HBox header = new HBox(Metrics.GAP, name, words, close);
        header.setAlignment(Pos.CENTER_LEFT);
        header.setMinHeight(HEADER);
        header.setMaxHeight(HEADER);
        return header;
    }

    /** All that a label says, also where there is no room for it. */
    private static Tooltip whole(Label label) {
        Tooltip whole = new WrappedTooltip();
        whole.textProperty().bind(label.textProperty());
        return whole;
    }

    private void open(Optional<OpenNetwork> network) {
        setVisible(network.isPresent());
        setManaged(network.isPresent());
        name.setText(network.map(OpenNetwork::name).orElse(""));
        say();
    }

    private void say() {
        boolean there = frame.isPresent() && second.obstacle().get().isEmpty();
        large.setVisible(there);
        rows.setVisible(there);
        words.setText(
                second.obstacle().get().isEmpty()
                        ? "explains the same sample and class by the same composite"
                        : second.obstacle().get());
    }

    /** What the second network says of the picture in view, or said of one before; empty where it has not yet. */
    Optional<ComparisonView> beside(ComparisonView first) {
        return second.view()
                .get()
                .filter(shown -> shown.first().comparison().equals(first.comparison()))
                .map(SecondView::second);
    }

    /** Draws what both networks have explained. */
    void show(Display display) {
        Optional<SecondView> shown = second.view().get();
        frame = shown.map(both -> Frame.of(both.second(), display, Optional.of(both.first())));
        shown.ifPresent(both -> {
            Frame now = frame.orElseThrow();
            List<Treatment> treatments = both.isOneRow()
                    ? List.of(Treatment.RAW)
                    : Treatment.of(now.display().rows());
            layers.forEach((treatment, card) -> {
                card.setVisible(treatments.contains(treatment));
                card.setManaged(treatments.contains(treatment));
                card.show(now, 0, treatment);
            });
            predictions.show(both.second());
            agreement.setText(Text.of(
                    "Agreement at the input%nRaw: %s%nFused: %s", measures(both.raw()), measures(both.fused())));
            notes.setText(Stream.concat(
                            both.notes().stream(),
                            both.isOneRow() ? Stream.of("It has no BatchNorm to fuse: one map.") : Stream.empty())
                    .collect(Collectors.joining("\n")));
            tiles.show(now, treatments);
        });
        say();
    }

    private static String measures(Agreement agreement) {
        return agreement.pearson().isEmpty()
                ? "maps of other sizes, or without any relevance"
                : Text.of(
                        "r %s, cosine %s",
                        AgreementText.correlation(agreement.pearson()), AgreementText.correlation(agreement.cosine()));
    }

    /** How many layers it has. */
    int count() {
        return tiles.count();
    }

    /** Takes the sizes of the first network's pictures, and those of its own tiles. */
    void setSizes(ComparisonSizes pictures, ComparisonSizes table) {
        GivenSize.wide(facts, pictures.large());
        layers.values().forEach(layer -> layer.setSize(pictures));
        GivenSize.wide(predictions, pictures.besideWidth());
        predictions.setShort(pictures.isNarrow());
        tiles.setSizes(table);
        GivenSize.high(rows, table.table() - table.metrics().scaleLine());
    }
}
