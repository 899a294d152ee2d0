package org.lrpexplorer.ui;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.FadeTransition;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.ui.channels.ChannelsPane;
import org.lrpexplorer.ui.command.CommandControls;
import org.lrpexplorer.ui.comparison.ComparisonPane;
import org.lrpexplorer.ui.comparison.TileMenu;
import org.lrpexplorer.ui.comparison.TourNote;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.control.LateChildren;
import org.lrpexplorer.ui.control.LatePane;
import org.lrpexplorer.ui.control.OwnLayout;
import org.lrpexplorer.ui.draw.DrawBar;
import org.lrpexplorer.ui.duel.DuelPane;
import org.lrpexplorer.ui.inspect.InspectPane;
import org.lrpexplorer.ui.notice.NoticeBanner;

/** The middle of the window: progress, notices, and the comparison, or what is under way or can be done to get one. */
final class CentrePane extends VBox {

    /** Beside what a tour says. */
    private static final double SIDE = 16;

    private final Explorer explorer;
    private final ExplorerModel model;
    private final LatePane<ChannelsPane> channels;
    private final InspectPane enlarged;
    private final ViewState state;
    private final ComparisonPane comparison;
    private final LatePane<DuelPane> duel;
    private final WaitingPane waiting;
    private final EmptyPane empty;
    private final FailurePane failure;
    private final FadeTransition appearance;
    private final LateChildren late;

    /** Whether the chart was open before pixel flipping took its place. */
    private boolean chartBefore;

    /**
     * @param menu that of the pictures
     * @param later runs on the user-interface thread, after what is under way there
     */
    CentrePane(Explorer explorer, Commands commands, ViewState state, TileMenu menu, Executor later) {
        this.explorer = explorer;
        this.state = state;
        this.model = explorer.model();
        this.comparison = new ComparisonPane(explorer, state);
        menu.listenTo(comparison);
        this.waiting = new WaitingPane(model);
        this.failure = new FailurePane(model);
        this.empty = new EmptyPane(explorer, commands);
        this.appearance = new FadeTransition(Duration.millis(150), empty);
        appearance.setDelay(Duration.millis(300));
        appearance.setFromValue(0);
        appearance.setToValue(1);
        empty.setVisible(false);
        failure.setVisible(false);
        getStyleClass().add("centre");
        setMinSize(0, 0);
        this.channels = new LatePane<>(this::makeChannels, getChildren()::add);
        this.enlarged = new InspectPane(
                model,
                state,
                explorer.masks().mask(),
                commands.zoom().zooming(),
                explorer.orders(),
                later,
                List.of(
                        CommandControls.iconButton(commands.zoom().further()),
                        CommandControls.iconButton(commands.zoom().closer()),
                        CommandControls.button(commands.zoom().fit()),
                        CommandControls.button(commands.zoom().actualSize())));
        enlarged.managedProperty().bind(enlarged.visibleProperty());
        VBox.setVgrow(enlarged, Priority.ALWAYS);
        this.duel = new LatePane<>(this::makeDuel, getChildren()::add);
        DrawBar draw = new DrawBar(explorer.drawing(), commands.draw().onBar(), () -> state.drawOpen()
                .set(false));
        draw.visibleProperty().bind(state.drawOpen().and(comparison.visibleProperty()));
        draw.managedProperty().bind(draw.visibleProperty());
        OwnLayout content = content();
        content.managedProperty().bind(content.visibleProperty());
        content.visibleProperty()
                .bind(channels.shown().or(enlarged.visibleProperty()).not());
        enlarged.setVisible(false);
        this.late = LateChildren.fill(this, progress(), words(), draw, content, enlarged);
        state.channelsOf().addListener((property, before, now) -> showChannels(now));
        model.network()
                .addListener((property, before, now) -> state.channelsOf().set(Optional.empty()));
        state.enlarged().addListener((property, before, now) -> choose());
        model.network().addListener((property, before, now) -> state.enlarged().set(Optional.empty()));
        showChannels(state.channelsOf().get());
        state.duelOpen().addListener((property, before, now) -> showDuel(now));
        state.outlined().addListener((property, before, now) -> outline(now));
        explorer.masks().mask().addListener((property, before, now) -> duel.made()
                .ifPresent(pane -> pane.outline(now)));
        heightProperty()
                .addListener((property, before, now) -> duel.made().ifPresent(pane -> pane.fit(now.doubleValue())));
        showDuel(state.duelOpen().get());
        outline(state.outlined().get());
        model.outcome().addListener(changed -> choose());
        model.opening().addListener(changed -> choose());
        choose();
    }

    private ChannelsPane makeChannels() {
        ChannelsPane pane = new ChannelsPane(
                model, explorer.channels(), () -> state.channelsOf().set(Optional.empty()));
        VBox.setVgrow(pane, Priority.ALWAYS);
        return pane;
    }

    private DuelPane makeDuel() {
        DuelPane pane = new DuelPane(
                explorer.duels(), state.outlined(), () -> state.duelOpen().set(false));
        pane.outline(explorer.masks().mask().get());
        pane.fit(getHeight());
        return pane;
    }

    /**
     * Styles what a person is likely to open next: to enlarge a layer has to take no longer the first time. To be called when
     * the first heatmaps are on the screen.
     */
    void prepare() {
        late.insert(enlarged);
    }

    /** What is shown now, which scrolls where it is too large for the window. */
    private OwnLayout content() {
        // The comparison is styled while the first explanation is computed.
        StackPane content = new StackPane(waiting, comparison);
        for (Node pane : List.of(empty, failure, waiting, comparison)) {
            pane.managedProperty().bind(pane.visibleProperty());
        }
        LateChildren.fill(content, empty, failure);
        OwnLayout scroll = new OwnLayout(content);
        scroll.getStyleClass().add("content");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.widthProperty().addListener(changed -> comparison.fit(scroll.getWidth(), scroll.getHeight()));
        scroll.heightProperty().addListener(changed -> comparison.fit(scroll.getWidth(), scroll.getHeight()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /** The newest notice, and what a tour says, which takes the place that is kept free while there is none. */
    private VBox words() {
        NoticeBanner notices = new NoticeBanner(explorer);
        TourNote tour = new TourNote(explorer.tours());
        notices.managedProperty()
                .bind(notices.isShown().or(tour.visibleProperty().not()));
        VBox words = new VBox(notices, tour);
        words.setViewOrder(-1); // over the picture, whose place the list of notices takes none of
        VBox.setMargin(tour, new Insets(1, SIDE, 1, SIDE));
        return words;
    }

    private void showChannels(Optional<String> node) {
        channels.show(node.isPresent());
        choose();
        node.ifPresentOrElse(explorer.channels()::show, explorer.channels()::hide);
    }

    /** Shows pixel flipping in the place of the chart, or gives that its place back, and outlines the object meanwhile. */
    private void showDuel(boolean open) {
        if (open) {
            chartBefore = state.chartOpen().get();
            state.chartOpen().set(false);
            explorer.duels().show();
        } else {
            state.chartOpen().set(state.chartOpen().get() || chartBefore);
            chartBefore = false;
            explorer.duels().hide();
        }
        state.outlined().set(open);
        choose();
    }

    private void outline(boolean outlined) {
        if (outlined) {
            explorer.masks().show();
        } else {
            explorer.masks().hide();
        }
    }

    private void choose() {
        boolean something = model.outcome().get().view().isPresent();
        boolean underWay =
                !model.opening().get().isEmpty() || !model.outcome().get().isSettled();
        comparison.setVisible(something);
        enlarged.setVisible(something
                && state.enlarged().get().isPresent()
                && !channels.shown().get());
        showDuelIf(something && state.duelOpen().get() && !channels.shown().get() && !enlarged.isVisible());
        waiting.setVisible(!something && underWay);
        boolean failed = !something && !underWay && failure.isNeeded();
        failure.setVisible(failed);
        offer(!something && !underWay && !failed);
    }

    /** The keyboard's focus, should it be in the pane, comes here instead of to whatever control is next. */
    private void showDuelIf(boolean shown) {
        if (!shown && duel.made().filter(Node::isFocusWithin).isPresent()) {
            requestFocus();
        }
        duel.show(shown);
    }

    /** Shows the drop targets softly, so that they do not flash up when opening starts a moment later. */
    private void offer(boolean offered) {
        if (offered && !empty.isVisible()) {
            empty.setOpacity(0);
            appearance.playFromStart();
        }
        empty.setVisible(offered);
    }

    /** A thin line, whose place is kept free so that nothing moves when it appears. */
    private ProgressBar progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progress());
        bar.visibleProperty().bind(model.busy());
        return bar;
    }
}
