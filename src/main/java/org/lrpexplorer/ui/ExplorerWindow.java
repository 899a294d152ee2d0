package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.ui.comparison.TileMenu;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.help.TermTips;
import org.lrpexplorer.ui.look.Look;
import org.lrpexplorer.ui.network.NetworkPane;
import org.lrpexplorer.ui.settings.SettingsPane;

/** The window: puts the views together, listens to the keyboard, and takes what is dropped on it. */
public final class ExplorerWindow {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    /** In a window narrower than this the panes at the sides leave more to the pictures. */
    private static final double NARROW_BELOW = 1200;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final Explorer explorer;
    private final ExplorerModel model;
    private final Stage stage;
    private final Surroundings surroundings;
    private final PathPicker picker;
    private final SessionKeeper session;
    private final TileActions tiles;
    private final Commands commands;
    private final ViewState state = new ViewState();
    private final Overlay overlay = new Overlay();
    private final Keyboard keyboard;

    /**
     * A window on an explorer, with the system's file dialogs. On the FX thread.
     *
     * @param closing run when the person has closed the window
     */
    public static ExplorerWindow on(Explorer explorer, Surroundings surroundings, Runnable closing) {
        Stage stage = new Stage();
        ExplorerWindow window = new ExplorerWindow(explorer, stage, new NativePathPicker(stage), surroundings);
        stage.setOnCloseRequest(event -> {
            event.consume(); // The window is hidden by what runs now; the toolkit may be gone when the event returns.
            window.close(closing);
        });
        return window;
    }

    /** A window on an explorer that asks for files in another way. On the FX thread. */
    ExplorerWindow(Explorer explorer, Stage stage, PathPicker picker, Surroundings surroundings) {
        this.explorer = explorer;
        this.surroundings = surroundings;
        this.picker = picker;
        this.model = explorer.model();
        this.stage = stage;
        state.chosenNode().bindBidirectional(model.layer());
        this.tiles = new TileActions(explorer, state, picker);
        ViewSettings settings = new ViewSettings(explorer, state, surroundings.fx());
        this.session = new SessionKeeper(explorer, settings, surroundings);
        explorer.lookAlsoIn(
                () -> Stream.concat(session.networks().paths().stream(), session.datasets().paths().stream())
                        .toList());
        this.commands = new Commands(
                explorer,
                new Actions(explorer, state, picker, overlay),
                overlay,
                new WindowCommands(
                        model.window(),
                        settings,
                        session,
                        new Undoing(settings.history(), explorer.drawing(), state.drawOpen())),
                new DrawCommands(model, explorer.drawing(), state, picker),
                new FigureActions(explorer, picker),
                new FigureWindow(explorer, stage, new Look(model.window(), surroundings.system())),
                new ExportActions(explorer, picker, overlay),
                new EvaluateActions(explorer, picker),
                new EvaluateWindow(explorer, stage, new Look(model.window(), surroundings.system())),
                new SurveyActions(explorer, picker));
        this.keyboard = new Keyboard(commands.all(), overlay, model.abandonable());
    }

    /** Builds the views and shows them. */
    public void show() {
        build();
        stage.show();
        stage.getScene().getRoot().requestFocus();
    }

    /**
     * Opens files, or, where there are none, what the last session had open, else the bundled example, and shows the window
     * soon. What is to be seen is read, and as far as possible explained, while the views are built, styled and laid out,
     * so that the first heatmaps are there as soon as the window can show them.
     */
    public void show(List<Path> files) {
        begin(files);
        build();
        // Only after what has been read meanwhile is taken, which begins the explanation.
        surroundings.fx().execute(() -> surroundings.fx().execute(() -> {
            stage.show();
            stage.getScene().getRoot().requestFocus();
        }));
    }

    private void build() {
        Look look = new Look(model.window(), surroundings.system());
        look.colours();
        CentrePane centre = centre();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        // Also what a maximised window goes back to, as some window managers make it when a dialog opens.
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        StackPane root = new StackPane(views(centre), overlay);
        Scene scene = new Scene(root, width, height);
        look.dress(scene, ExplorerWindow.class.getResource("explorer.css").toExternalForm());
        stage.focusedProperty().addListener((property, before, focused) -> {
            model.attended().set(focused);
            if (focused) {
                surroundings.system().refresh();
            } else {
                session.saveLater();
            }
        });
        TermTips.explain(scene);
        keyboard.listenTo(scene);
        Drops.accept(scene, explorer);
        WindowIcon.on(stage);
        stage.setScene(scene);
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        stage.setWidth(width);
        stage.setHeight(height);
        stage.setMaximized(screen.getWidth() <= WIDTH || screen.getHeight() <= HEIGHT);
        session.place(stage);
        model.network().addListener((property, before, now) -> title());
        model.dataset().addListener((property, before, now) -> title());
        title();
        FirstHeatmaps.note(scene, model.outcome(), () -> surroundings.fx().execute(centre::prepare));
    }

    /** Opens files, or, where there are none, what the last session had open, else the bundled example. */
    void begin(List<Path> files) {
        if (files.isEmpty()) {
            session.begin();
        } else {
            explorer.open(files);
        }
    }

    /**
     * Asks what becomes of drawings that are in no file, then leaves word for the next session and closes.
     *
     * @param closing closes the window
     */
    void close(Runnable closing) {
        Runnable end = () -> {
            leave();
            closing.run();
        };
        new Closing(explorer.drawing(), overlay, picker, end).request();
    }

    /** Writes down what the next session is to begin with. */
    void leave() {
        session.save();
    }

    private CentrePane centre() {
        return new CentrePane(
                explorer,
                commands,
                state,
                new TileMenu(tiles.items(), tile -> tiles.rules(tile, commands.actions())),
                surroundings.fx());
    }

    private BorderPane views(CentrePane centre) {
        BorderPane views = new BorderPane();
        RecentMenu recent = new RecentMenu(
                explorer, session, surroundings, commands.window().clearRecent());
        views.getStyleClass().add("window");
        views.setMinSize(0, 0);
        views.widthProperty()
                .addListener((property, before, now) ->
                        views.pseudoClassStateChanged(NARROW, now.doubleValue() < NARROW_BELOW));
        views.setTop(new HeaderBar(explorer, commands, recent));
        Node network = new NetworkPane(
                model,
                state.chosenNode(),
                commands.actions(),
                commands.files().aboutNetwork(),
                commands.files().editCard());
        Node settings = new SettingsPane(explorer, commands.actions());
        views.setLeft(collapsible(network, model.window().networkPane()));
        views.setCenter(centre);
        views.setRight(collapsible(settings, model.window().settingsPane()));
        views.setBottom(new BottomPane(explorer, commands, state, session));
        return views;
    }

    private static Node collapsible(Node pane, BooleanProperty shown) {
        pane.visibleProperty().bind(shown);
        pane.managedProperty().bind(shown);
        return pane;
    }

    private void title() {
        String network = model.network().get() == null
                ? ""
                : " – " + model.network().get().name();
        String dataset = model.dataset().get() == null
                ? ""
                : " · " + model.dataset().get().name();
        stage.setTitle("LRP Explorer" + network + dataset);
    }
}
