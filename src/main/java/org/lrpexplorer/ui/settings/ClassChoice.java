package org.lrpexplorer.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.lrpexplorer.open.OpenNetwork;

/**
 * An entry of a class chooser.
 *
 * @param index the class, or empty for the predicted one
 * @param title its words
 */
public record ClassChoice(OptionalInt index, String title) {

    /** The predicted class and then every class of a network. */
    static List<ClassChoice> of(OpenNetwork network) {
        int outputs = network.raw().outputGrid().classes();
        List<ClassChoice> choices = new ArrayList<>(
                List.of(new ClassChoice(OptionalInt.empty(), outputs == 1 ? "The only output" : "Predicted class")));
        IntStream.range(0, outputs)
                .mapToObj(index -> new ClassChoice(OptionalInt.of(index), title(network, index)))
                .forEach(choices::add);
        return choices;
    }

    /** The number of a class and its name, or its number alone where it has no name of its own. */
    public static String title(OpenNetwork network, int index) {
        String name = network.className(index);
        return name.equals(String.valueOf(index)) || network.raw().outputGrid().classes() == 1
                ? name
                : index + " · " + name;
    }

    @Override
    public String toString() {
        return title;
    }
}
