package org.lrpexplorer.cluster;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What makes an image one of a class. */
public enum Membership {
    /** The dataset says so. */
    LABELLED("Of this class by label", "Images that the dataset says are of the class, whatever the network predicts"),
    /** The network says so. */
    PREDICTED("Predicted as this class", "Images for which the network predicts the class, right or wrong");

    private final String title;
    private final String help;

    Membership(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The same in a sentence. */
    public String help() {
        return help;
    }

    /** What commands call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What commands call so. */
    public static Optional<Membership> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
