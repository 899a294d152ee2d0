package org.lrpexplorer.ui.channels;

import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.WeakChangeListener;
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

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final Supplier<Optional<ChannelPictures>> pictures;
    private final IntPredicate chosen;
    private final Label title = new Label();
    private final Labelled raw;
    private final Labelled fused;
    private final Labelled activation;
    private final Tooltip numbers = new Tooltip();
    private final VBox box;

    /**
     * An empty cell.
     *
     * @param side of each picture
     * @param chosen whether a channel is among the chosen ones
     * @param toggle has a channel chosen, or not any more
     */
    ChannelCell(
            ObservableDoubleValue side,
            Supplier<Optional<ChannelPictures>> pictures,
            IntPredicate chosen,
            IntConsumer toggle) {
        this.raw = new Labelled(side);
        this.fused = new Labelled(side);
        this.activation = new Labelled(side);
        this.box = new VBox(title, new HBox(4, raw, fused, activation));
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

        /** Known to the side only as long as the cell is: the grid makes new cells for every layer. */
        private final ChangeListener<Number> resize = (property, before, now) -> pixels.setSide(now.doubleValue());

        Labelled(ObservableDoubleValue side) {
            setAlignment(Pos.TOP_CENTER);
            pixels.setSide(side.get());
            side.addListener(new WeakChangeListener<>(resize));
            words.getStyleClass().add("channel-share");
            words.maxWidthProperty().bind(side);
            getChildren().addAll(pixels, words);
        }

        void show(PixelView.Painter painter, String text) {
            pixels.show(Optional.of(painter));
            words.setText(text);
        }
    }
}
