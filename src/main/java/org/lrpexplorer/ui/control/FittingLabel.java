package org.lrpexplorer.ui.control;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/** A line that is said in fewer characters where there is too little width for all, instead of losing its end. */
public final class FittingLabel extends LineLabel {

    /** Words are hardly ever wider than their characters one by one, and never by so much. */
    private static final double WIDER = 1.05;

    private static final int ASCII = 128;

    private final Text measure = new Text();
    private final Map<Character, Double> characters = new HashMap<>();

    /** The widths of ASCII characters, by their number; not a number before one is measured. */
    private final double[] ascii = new double[ASCII];

    private List<String> wordings = List.of();
    private Optional<Choice> choice = Optional.empty();

    /** An empty line. */
    public FittingLabel() {
        setMaxWidth(Double.MAX_VALUE);
        fontProperty().addListener(changed -> forget());
        forget();
    }

    private void forget() {
        characters.clear();
        Arrays.fill(ascii, Double.NaN);
    }

    /** What a wording was chosen among and for: to measure words takes longer than to see that nothing has changed. */
    private record Choice(List<String> wordings, double room, Font font) {}

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
        double room =
                width == 0 ? Double.POSITIVE_INFINITY : width - snappedLeftInset() - snappedRightInset() - graphic;
        Optional<Choice> now = Optional.of(new Choice(wordings, room, getFont()));
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

    /** Measures the wording only if it is close: characters are measured once, wordings change with every sample. */
    private boolean fits(String wording, double room) {
        double most = 0;
        for (int i = 0; i < wording.length(); i++) {
            most += width(wording.charAt(i));
        }
        return most * WIDER <= room || width(wording) <= room;
    }

    private double width(char character) {
        if (character >= ASCII) {
            return characters.computeIfAbsent(character, other -> width(other.toString()));
        }
        if (Double.isNaN(ascii[character])) {
            ascii[character] = width(String.valueOf(character));
        }
        return ascii[character];
    }

    private double width(String text) {
        measure.setFont(getFont());
        measure.setText(text);
        return Math.ceil(measure.getLayoutBounds().getWidth());
    }
}
