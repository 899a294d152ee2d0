package org.lrpexplorer.open;

import java.util.List;
import java.util.regex.Pattern;

/** Whether a dataset's classes are others than a network's, so that the number of a label means nothing to the network. */
public final class OtherClasses {

    private static final Pattern NUMBERED = Pattern.compile("(\\p{L}+[ _-]?)?\\d+");

    private OtherClasses() {}

    /** Whether the names of the classes say so; not where either has numbers, such as "7" or "class 7", for names. */
    public static boolean isSo(OpenNetwork network, OpenDataset dataset) {
        List<String> labels = dataset.dataset().classNames();
        List<String> known = network.card().classNames();
        return network.loaded().classesStated()
                && labels.stream().noneMatch(known::contains)
                && known.stream().noneMatch(OtherClasses::isNumbered)
                && labels.stream().noneMatch(OtherClasses::isNumbered);
    }

    /** Whether all names are numbers, such as "7" or "class 7", and so say no more than their places. */
    public static boolean areNumbered(List<String> names) {
        return names.stream().allMatch(OtherClasses::isNumbered);
    }

    private static boolean isNumbered(String name) {
        return NUMBERED.matcher(name).matches();
    }
}
