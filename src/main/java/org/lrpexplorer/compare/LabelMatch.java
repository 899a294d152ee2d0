package org.lrpexplorer.compare;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which class of a network a dataset's label means: the one of its name, or, where no class has such a name and each has an
 * output, the one of its number.
 *
 * @param label the class as the dataset calls it
 * @param byName whether a class of the network has that name
 * @param classes how many outputs the network has
 */
public record LabelMatch(String label, boolean byName, int classes) {

    /** What a label means among classes of these names. */
    public static LabelMatch of(String label, Collection<String> names, int classes) {
        return new LabelMatch(label, names.contains(label), classes);
    }

    /** Whether it is this class of the network. */
    public boolean isTrue(int output, String name) {
        return byName ? label.equals(name) : classes > 1 && label.equals(String.valueOf(output));
    }

    /** Whether it is this class of the network. */
    public boolean isTrue(Prediction prediction) {
        return isTrue(prediction.index(), prediction.name());
    }

    /** Whether it is any class of the network, so that predictions are right or wrong. */
    public boolean isKnown() {
        return byName || isNumber();
    }

    /**
     * The class of the network that it is, the first where several have its name: an output, or {@link
     * Prediction#NO_OUTPUT} for the class that a single output speaks against; empty if it is none.
     *
     * @param outputs what each output is called
     * @param other what the class is called that a single output speaks against
     */
    public Optional<Integer> outputAmong(List<String> outputs, Optional<String> other) {
        return IntStream.range(0, outputs.size())
                .boxed()
                .filter(output -> isTrue(output, outputs.get(output)))
                .findFirst()
                .or(() ->
                        other.filter(name -> isTrue(Prediction.NO_OUTPUT, name)).map(name -> Prediction.NO_OUTPUT));
    }

    private boolean isNumber() {
        return classes > 1 && label.matches("0|[1-9]\\d{0,8}") && Integer.parseInt(label) < classes;
    }
}
