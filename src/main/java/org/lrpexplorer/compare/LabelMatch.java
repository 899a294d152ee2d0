package org.lrpexplorer.compare;

import java.util.Collection;

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

    /** Whether it is any class of the network, so that predictions are right or wrong. */
    public boolean isKnown() {
        return byName || isNumber();
    }

    private boolean isNumber() {
        return classes > 1 && label.matches("0|[1-9]\\d{0,8}") && Integer.parseInt(label) < classes;
    }
}
