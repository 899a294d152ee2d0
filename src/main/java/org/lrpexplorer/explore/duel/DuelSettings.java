package org.lrpexplorer.explore.duel;

import java.util.List;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;

/**
 * How pixels are flipped, observable. Two fills are shown side by side: black alone favours whoever flips bright pixels
 * first.
 */
public final class DuelSettings {

    /** The numbers of steps to choose from. */
    public static final List<Integer> STEPS = List.of(10, 25, 50, 100);

    private static final int USUAL_STEPS = 50;

    private final ObjectProperty<Fill> fill = new SimpleObjectProperty<>(Fill.BLACK);
    private final ObjectProperty<Fill> otherFill = new SimpleObjectProperty<>(Fill.MEAN);
    private final ObjectProperty<ClassOutput> output = new SimpleObjectProperty<>(ClassOutput.PROBABILITY);
    private final IntegerProperty steps = new SimpleIntegerProperty(USUAL_STEPS);

    /** The settings to start with. */
    public DuelSettings() {}

    /** What flipped pixels become. */
    public ObjectProperty<Fill> fill() {
        return fill;
    }

    /** What they become beside that. */
    public ObjectProperty<Fill> otherFill() {
        return otherFill;
    }

    /** What is watched. */
    public ObjectProperty<ClassOutput> output() {
        return output;
    }

    /** In how many steps all pixels are flipped, at most. */
    public IntegerProperty steps() {
        return steps;
    }

    /** The fills to compute, each once. */
    public List<Fill> fills() {
        return Stream.of(fill.get(), otherFill.get()).distinct().toList();
    }
}
