package org.lrpexplorer.ui.control;

import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Text;

/**
 * Lays out a label of nothing but one line that has room as any label is laid out, but measures the line once; other skins
 * measure it for whether it fits, for its height and for its place, which takes longer than to make its words.
 */
final class LineSkin extends LabelSkin {

    // What its nodes were chosen for; no display yet while the skin that it extends is made, which chooses the first.
    private ContentDisplay display;
    private Node graphic;
    private boolean isManaged;
    private boolean hasWords;

    LineSkin(Label label) {
        super(label);
    }

    /** Other words stand in the same node, which other skins take out and put in again whenever they change. */
    @Override
    protected void updateChildren() {
        Label label = getSkinnable();
        Node beside = label.getGraphic();
        boolean takesRoom = beside != null && beside.isManaged();
        boolean says = label.getText() != null && !label.getText().isEmpty();
        if (display == label.getContentDisplay() && graphic == beside && isManaged == takesRoom && hasWords == says) {
            return;
        }
        super.updateChildren();
        display = label.getContentDisplay();
        graphic = beside;
        isManaged = takesRoom;
        hasWords = says;
    }

    @Override
    protected void layoutChildren(double x, double y, double width, double height) {
        if (!isPlain() || !place((Text) getChildren().get(0), x, y, width, height)) {
            super.layoutChildren(x, y, width, height);
        }
    }

    private boolean isPlain() {
        Label label = getSkinnable();
        return label.getGraphic() == null
                && !label.isWrapText()
                && !label.isMnemonicParsing()
                && label.getLabelPadding().equals(Insets.EMPTY)
                && label.getAlignment().getVpos() != VPos.BASELINE
                && getChildren().size() == 1
                && getChildren().get(0) instanceof Text
                && !label.getText().isEmpty()
                && label.getText().indexOf('\n') < 0;
    }

    /** Puts the whole line where it belongs; false if it does not fit. */
    private boolean place(Text line, double x, double y, double width, double height) {
        Label label = getSkinnable();
        String before = line.getText();
        if (!label.getText().equals(before)) {
            line.setText(label.getText());
        }
        Bounds bounds = line.getLayoutBounds();
        double wide = snapSizeX(bounds.getWidth());
        double high = snapSizeY(bounds.getHeight());
        if (line.getClip() != null || wide > width || high > height) {
            line.setText(before); // Which may be all that there is room for, and is not found out again.
            return false;
        }
        double across =
                switch (label.getAlignment().getHpos()) {
                    case LEFT -> 0;
                    case CENTER -> (width - wide) / 2;
                    case RIGHT -> width - wide;
                };
        double down =
                switch (label.getAlignment().getVpos()) {
                    case TOP, BASELINE -> 0;
                    case CENTER -> (height - high) / 2;
                    case BOTTOM -> height - high;
                };
        line.relocate(snapPositionX(x + across), snapPositionY(y + down));
        return true;
    }
}
