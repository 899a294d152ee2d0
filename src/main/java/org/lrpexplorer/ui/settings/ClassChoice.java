package org.lrpexplorer.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.lrpexplorer.explore.open.OpenNetwork;
import org.lrpexplorer.lrp.Target;

/**
 * An entry of a class chooser.
 *
 * @param index the class, or empty for the first entry, which names none
 * @param title its words
 */
public record ClassChoice(OptionalInt index, String title) {

    /**
     * An entry for no class in particular and then every class of a network.
     *
     * @param first the words of the first entry for a number of outputs
     */
    static List<ClassChoice> of(OpenNetwork network, IntFunction<String> first) {
        String title = first.apply(network.raw().outputSize());
        List<ClassChoice> choices = new ArrayList<>(List.of(new ClassChoice(OptionalInt.empty(), title)));
        IntStream.range(0, network.raw().outputSize())
                .mapToObj(index -> new ClassChoice(OptionalInt.of(index), title(network, index)))
                .forEach(choices::add);
        return choices;
    }

    /** The class by itself, the predicted one where none is named. */
    public Target target() {
        return index.isPresent() ? Target.ofClass(index.getAsInt()) : Target.predicted();
    }

    /** The class contrasted with the one that {@code before} was contrasted with, where those are two classes. */
    public Target insteadOf(Target before) {
        OptionalInt against = before.against();
        return index.isPresent() && against.isPresent() && !against.equals(index)
                ? Target.contrast(index.getAsInt(), against.getAsInt())
                : target();
    }

    /** The number of a class and its name, or its number alone where it has no name of its own. */
    public static String title(OpenNetwork network, int index) {
        String name = network.className(index);
        return name.equals(String.valueOf(index)) || network.raw().outputSize() == 1 ? name : index + " · " + name;
    }

    @Override
    public String toString() {
        return title;
    }
}
