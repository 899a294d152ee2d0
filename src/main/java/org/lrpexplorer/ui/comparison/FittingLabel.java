package org.lrpexplorer.ui.comparison;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.text.Text;

/** A line that is said in fewer characters where there is too little width for all, instead of losing its end. */
public final class FittingLabel extends Label {

    private final Text measure = new Text();
    private List<String> wordings = List.of();

    /** An empty line. */
    public FittingLabel() {
        setMaxWidth(Double.MAX_VALUE);
    }

    /** Takes wordings, the longest first; none is an empty line. */
    public void show(List<String> newWordings) {
        wordings = newWordings;
        choose(getWidth());
    }

    @Override
    public void resize(double width, double height) {
        choose(width);
        super.resize(width, height);
    }

    /** The width of the longest wording. */
    public double wholeWidth() {
        return wordings.isEmpty() ? 0 : width(wordings.get(0)) + snappedLeftInset() + snappedRightInset();
    }

    private void choose(double width) {
        double graphic = getGraphic() == null ? 0 : getGraphic().prefWidth(-1) + getGraphicTextGap();
        double room = width - snappedLeftInset() - snappedRightInset() - graphic;
        String last = wordings.isEmpty() ? "" : wordings.get(wordings.size() - 1);
        String text = wordings.stream()
                .filter(wording -> width == 0 || width(wording) <= room)
                .findFirst()
                .orElse(last);
        if (!text.equals(getText())) {
            setText(text);
        }
    }

    private double width(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
