package org.lrpexplorer.ui.control;

import java.util.List;
import java.util.Optional;
import javafx.scene.text.Font;

/** A line that is said in fewer characters where there is too little width for all, instead of losing its end. */
public final class FittingLabel extends LineLabel {

    private final CharacterWidths widths = new CharacterWidths();
    private List<String> wordings = List.of();
    private Optional<Choice> choice = Optional.empty();

    /** An empty line. */
    public FittingLabel() {
        setMaxWidth(Double.MAX_VALUE);
        fontProperty().addListener(changed -> widths.use(getFont()));
        widths.use(getFont());
    }

    /** What a wording was chosen for: to measure words takes longer than to see that nothing has changed. */
    private record Choice(double room, Font font) {}

    /** Takes wordings, the longest first; none is an empty line. */
    public void show(List<String> newWordings) {
        wordings = newWordings;
        choice = Optional.empty();
        choose(getWidth());
    }

    @Override
    public void resize(double width, double height) {
        choose(width);
        super.resize(width, height);
    }

    /** The width of the longest wording. */
    public double wholeWidth() {
        return wordings.isEmpty() ? 0 : widths.of(wordings.get(0)) + snappedLeftInset() + snappedRightInset();
    }

    private void choose(double width) {
        double graphic = getGraphic() == null ? 0 : getGraphic().prefWidth(-1) + getGraphicTextGap();
        double room =
                width == 0 ? Double.POSITIVE_INFINITY : width - snappedLeftInset() - snappedRightInset() - graphic;
        Optional<Choice> now = Optional.of(new Choice(room, getFont()));
        if (now.equals(choice)) {
            return;
        }
        choice = now;
        String text = "";
        for (String wording : wordings) {
            text = wording;
            if (room == Double.POSITIVE_INFINITY || fits(wording, room)) {
                break;
            }
        }
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    /** Measures the wording only if it is close. */
    private boolean fits(String wording, double room) {
        return widths.room(wording) <= room || widths.of(wording) <= room;
    }
}
