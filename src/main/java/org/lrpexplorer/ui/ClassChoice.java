package org.lrpexplorer.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.explore.OpenNetwork;
import org.lrpexplorer.lrp.Target;

/**
 * An entry of the class chooser.
 *
 * @param target what it stands for
 * @param title its words
 */
record ClassChoice(Target target, String title) {

    /** The predicted class and then every class of a network. */
    static List<ClassChoice> of(OpenNetwork network) {
        List<ClassChoice> choices = new ArrayList<>(List.of(new ClassChoice(Target.predicted(), "Predicted class")));
        IntStream.range(0, network.raw().outputSize())
                .mapToObj(index -> new ClassChoice(Target.ofClass(index), title(network, index)))
                .forEach(choices::add);
        return choices;
    }

    private static String title(OpenNetwork network, int index) {
        String name = network.className(index);
        return name.equals(String.valueOf(index)) ? name : index + " · " + name;
    }

    @Override
    public String toString() {
        return title;
    }
}
