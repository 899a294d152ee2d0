package org.lrpexplorer.ui.network;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;
import org.lrpexplorer.ui.control.LateChildren;
import org.lrpexplorer.ui.control.Spread;

/** The layers of the open network in order, with the rule of each; choosing one shows it large. */
public final class NetworkPane extends VBox {

    private static final PseudoClass GUESSED = PseudoClass.getPseudoClass("guessed");

    /** Rows that stay in sight above a marked one. */
    private static final int ROWS_BEFORE = 5;

    private final ExplorerModel model;
    private final NetworkActions actions;
    private final ListView<LayerRow> layers = new ListView<>();
    private final Label facts = new Label();
    private ContextMenu menu = new ContextMenu();
    private final Hyperlink card = new Hyperlink();
    private boolean following;

    /**
     * The layers of whatever network is open.
     *
     * @param shownLarge the node of the layer that is shown large; empty for the network's input
     * @param about shows the report on the network
     * @param editCard shows the form for its card
     */
    public NetworkPane(
            ExplorerModel model,
            ObservableValue<String> shownLarge,
            NetworkActions actions,
            Command about,
            Command editCard) {
        this.model = model;
        this.actions = actions;
        setId("network-pane");
        getStyleClass().addAll("side-pane", "network-pane");
        Label title = new Label("Network");
        title.getStyleClass().add("section-title");
        facts.setId("network-facts");
        facts.getStyleClass().add("facts");
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        card.setId("edit-card");
        card.setTooltip(new Tooltip("Class names, and how samples become inputs"));
        card.setOnAction(event -> editCard.run());
        card.visibleProperty().bind(model.network().isNotNull());
        layers.setId("layers");
        layers.setAccessibleText("Layers of the network");
        layers.setCellFactory(list -> new LayerCell(this::chooseRule));
        layers.setOnContextMenuRequested(event -> chooseRuleOfSelected());
        layers.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                chooseRuleOfSelected();
                event.consume();
            }
        });
        VBox.setVgrow(layers, Priority.ALWAYS);
        HBox.setHgrow(facts, Priority.ALWAYS);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox heading = new HBox(facts, aboutButton(about));
        heading.getStyleClass().add("network-facts");
        heading.setAlignment(Pos.CENTER_LEFT);
        LateChildren.fill(
                this,
                new Spread(title, card),
                heading,
                new AccuracyLine(model, actions),
                new OutputField(model, actions),
                layers);
        layers.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                actions.choose(now.node());
            }
        });
        shownLarge.addListener((property, before, now) -> follow(now));
        model.network().addListener((property, before, now) -> fill());
        model.composite().addListener((property, before, now) -> fill());
        model.batchNorm().addListener((property, before, now) -> fill());
        fill();
    }

    private Button aboutButton(Command about) {
        Button button = CommandControls.iconButton(about);
        button.visibleProperty().bind(model.network().isNotNull());
        return button;
    }

    private void fill() {
        OpenNetwork network = model.network().get();
        if (network == null) {
            layers.getItems().clear();
            facts.setText("");
            return;
        }
        boolean guessed = network.loaded().cardGuessed();
        card.setText(guessed ? "Guessed card…" : "Edit card…");
        card.pseudoClassStateChanged(GUESSED, guessed);
        OutputGrid outputs = network.raw().outputGrid();
        facts.setText(Text.of(
                "%s → %s · %,d parameters",
                network.card().input().describeSize(),
                outputs.size() == 1 ? "1 output" : outputs.describe(),
                network.raw().parameterCount()));
        layers.getItems().setAll(LayerRow.of(network, model.treatedComposite(), node -> actions.ownRule(node)
                .isPresent()));
    }

    private void chooseRuleOfSelected() {
        LayerRow row = layers.getSelectionModel().getSelectedItem();
        if (row != null) {
            layers.lookupAll(".layer-cell").stream()
                    .filter(cell -> cell instanceof LayerCell layer && row.equals(layer.getItem()))
                    .findFirst()
                    .ifPresent(cell -> chooseRule(row, cell));
        }
    }

    private void chooseRule(LayerRow row, Node beside) {
        menu.hide();
        menu = new RuleMenu(actions, row.node(), row.label()).menu();
        menu.show(beside, Side.BOTTOM, 0, 0);
    }

    /** Marks the layer that is shown large, unless one that stands for it is marked already. */
    private void follow(String node) {
        LayerRow marked = layers.getSelectionModel().getSelectedItem();
        if (marked == null || !actions.columnOf(marked.node()).equals(node)) {
            layers.getItems().stream()
                    .filter(row -> row.node().equals(node))
                    .findFirst()
                    .ifPresentOrElse(
                            this::mark, () -> layers.getSelectionModel().clearSelection());
        }
    }

    private void mark(LayerRow row) {
        following =
                true; // What is marked to follow a choice is none itself; before the first picture it would undo it.
        layers.getSelectionModel().select(row);
        following = false;
        layers.scrollTo(Math.max(0, layers.getItems().indexOf(row) - ROWS_BEFORE));
    }
}
