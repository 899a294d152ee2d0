package org.lrpexplorer.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.Property;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.display.DisplaySettings;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.ui.command.CommandControls;
import org.lrpexplorer.ui.command.Keys;
import org.lrpexplorer.ui.control.FoldingSegments;

/** The top line: what is open, opening, which treatments and what to show, exporting. */
final class HeaderBar extends HBox {

    /** In a narrower window the buttons have to speak for themselves. */
    private static final double LEAST_FOR_NAMES = 1360;

    /** In a narrower window, such as that of a small screen at twice its scale, choices are lists that unfold. */
    private static final double LEAST_FOR_SEGMENTS = 920;

    private final Label title = new Label("LRP Explorer");
    private final Label subject = new Label();

    HeaderBar(Explorer explorer, Commands commands, RecentMenu recent) {
        ExplorerModel model = explorer.model();
        setId("header");
        getStyleClass().add("header");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        title.setMinWidth(0);
        subject.setMinWidth(0);
        title.getStyleClass().add("app-title");
        subject.setId("subject");
        subject.getStyleClass().add("subject");
        VBox titles = new VBox(title, subject);
        titles.setAlignment(Pos.CENTER_LEFT);
        titles.setMinWidth(0);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        DisplaySettings display = model.display();
        getChildren()
                .addAll(
                        CommandControls.iconButton(commands.window().networkPane()),
                        titles,
                        between,
                        withoutWords(new OpenMenu(explorer, commands, recent), LEAST_FOR_SEGMENTS),
                        rows(display, commands.cycleRows().keys()),
                        shows(display, commands.cycleShow().keys()),
                        withoutWords(CommandControls.button(commands.figures().open()), LEAST_FOR_NAMES),
                        new ExportMenu(commands.exports()),
                        CommandControls.iconButton(commands.evaluations().open()),
                        new ViewMenu(model.window(), commands.window()),
                        CommandControls.iconButton(commands.palette()),
                        CommandControls.iconButton(commands.help()),
                        CommandControls.iconButton(commands.window().settingsPane()));
        model.network().addListener((property, before, now) -> describe(model));
        model.dataset().addListener((property, before, now) -> describe(model));
        describe(model);
    }

    private void describe(ExplorerModel model) {
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        String first = network == null ? "no network" : network.name();
        String second = dataset == null ? "no dataset" : dataset.name();
        subject.setText(network == null && dataset == null ? "nothing open" : first + " · " + second);
        subject.setTooltip(network == null ? null : new Tooltip(network.card().description()));
    }

    /** Below a width of this bar; a tooltip still says what it does. */
    private <T extends Labeled> T withoutWords(T button, double least) {
        button.contentDisplayProperty()
                .bind(Bindings.when(widthProperty().lessThan(least))
                        .then(ContentDisplay.GRAPHIC_ONLY)
                        .otherwise(ContentDisplay.LEFT));
        return button;
    }

    private <T extends Enum<T>> Node choice(
            String name,
            String id,
            Property<T> choice,
            List<T> values,
            Function<T, String> text,
            Function<T, String> help) {
        Label label = new Label(name);
        label.getStyleClass().add("field-name");
        showFrom(label, LEAST_FOR_NAMES);
        HBox box = new HBox(
                label, FoldingSegments.of(name, id, choice, values, text, help).unfoldedWhen(from(LEAST_FOR_SEGMENTS)));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("labelled");
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    /** Until its width is known the bar is taken for a wide one. */
    private BooleanBinding from(double width) {
        return widthProperty().greaterThanOrEqualTo(width).or(widthProperty().isEqualTo(0));
    }

    private void showFrom(Node node, double width) {
        node.visibleProperty().bind(from(width));
        node.managedProperty().bind(node.visibleProperty());
    }

    private Node rows(DisplaySettings display, Keys keys) {
        return choice(
                "BatchNorm",
                "rows",
                display.rows(),
                List.of(Rows.values()),
                Rows::title,
                rows -> withKeys(
                        keys,
                        switch (rows) {
                            case RAW -> "The network as it is: relevance is passed through its BatchNorm layers";
                            case FUSED -> "The equivalent network whose BatchNorm layers are merged into the weights";
                            case BOTH -> "Raw above fused";
                            case DIFFERENCE -> "Raw above fused above their difference, fused − raw";
                        }));
    }

    private Node shows(DisplaySettings display, Keys keys) {
        return choice(
                "Show",
                "show",
                display.show(),
                List.of(Show.values()),
                Show::title,
                show -> withKeys(
                        keys,
                        switch (show) {
                            case INPUT -> "Every tile shows the network's input";
                            case OVERLAY -> "Relevance laid over the input in grey";
                            case RELEVANCE -> "Relevance alone";
                        }));
    }

    private static String withKeys(Keys keys, String help) {
        return help + " (" + keys.text() + ")";
    }
}
