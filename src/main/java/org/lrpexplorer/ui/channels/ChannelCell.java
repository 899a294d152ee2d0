package org.lrpexplorer.ui.channels;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridCell;
import org.lrpexplorer.explore.channels.Channel;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.ui.control.PixelView;

/** One channel: relevance raw and fused, activation, and the shares of all relevance. */
final class ChannelCell extends GridCell<Channel> {

    static final double SIDE = 72;
    static final double WIDTH = 3 * SIDE + 28;
    static final double HEIGHT = SIDE + 50;

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Supplier<Optional<ChannelPictures>> pictures;
    private final IntPredicate chosen;
    private final Label title = new Label();
    private final Labelled raw = new Labelled();
    private final Labelled fused = new Labelled();
    private final Labelled activation = new Labelled();
    private final Tooltip numbers = new Tooltip();
    private final VBox box = new VBox(title, new HBox(4, raw, fused, activation));

    /**
     * An empty cell.
     *
     * @param chosen whether a channel is among the chosen ones
     * @param toggle has a channel chosen, or not any more
     */
    ChannelCell(Supplier<Optional<ChannelPictures>> pictures, IntPredicate chosen, IntConsumer toggle) {
        this.pictures = pictures;
        this.chosen = chosen;
        getStyleClass().add("channel-cell");
        title.getStyleClass().add("channel-title");
        box.getStyleClass().add("channel-box");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setTooltip(numbers);
        setOnMouseClicked(event -> toggle(toggle));
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                toggle(toggle);
                event.consume();
            }
        });
    }

    private void toggle(IntConsumer toggle) {
        if (getItem() != null) {
            requestFocus();
            toggle.accept(getItem().index());
        }
    }

    @Override
    protected void updateItem(Channel channel, boolean empty) {
        super.updateItem(channel, empty);
        Optional<ChannelPictures> drawn = pictures.get();
        if (empty || channel == null || drawn.isEmpty()) {
            setGraphic(null);
            setId(null);
            return;
        }
        ChannelPictures all = drawn.get();
        setId("channel-" + channel.index());
        boolean isChosen = chosen.test(channel.index());
        pseudoClassStateChanged(CHOSEN, isChosen);
        title.setText("Channel " + channel.index() + (isChosen ? " · chosen" : ""));
        raw.show(all.raw(channel), "raw " + NumberText.share(all.layer().rawShare(channel)));
        fused.show(all.fused(channel), "fused " + NumberText.share(all.layer().fusedShare(channel)));
        activation.show(
                all.activation(channel), ChannelPictures.limit(channel.raw().activation()));
        numbers.setText(all.describe(channel));
        setAccessibleText(all.describe(channel).replace('\n', ',') + (isChosen ? ", chosen" : ""));
        setGraphic(box);
    }

    /** A picture with a few words beneath. */
    private static final class Labelled extends VBox {
        private final PixelView pixels = new PixelView();
        private final Label words = new Label();

        Labelled() {
            setAlignment(Pos.TOP_CENTER);
            pixels.setSide(SIDE);
            words.getStyleClass().add("channel-share");
            words.setMaxWidth(SIDE);
            getChildren().addAll(pixels, words);
        }

        void show(PixelView.Painter painter, String text) {
            pixels.show(Optional.of(painter));
            words.setText(text);
        }
    }
}
