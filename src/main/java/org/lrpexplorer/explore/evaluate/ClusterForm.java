package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.lrpexplorer.cluster.Membership;
import org.lrpexplorer.cluster.group.GroupingMethod;

/** What a person has chosen for clusters, observable. What is typed stays as it is typed. */
public final class ClusterForm {

    private final ObjectProperty<Optional<Integer>> classIndex = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Membership> membership = new SimpleObjectProperty<>(Membership.LABELLED);
    private final ObjectProperty<ClusterNetworks> networks = new SimpleObjectProperty<>(ClusterNetworks.BOTH);
    private final ObjectProperty<GroupingMethod> grouping = new SimpleObjectProperty<>(GroupingMethod.SPECTRAL);
    private final StringProperty clusters = new SimpleStringProperty("");
    private final StringProperty images = new SimpleStringProperty("100");
    private final StringProperty seed = new SimpleStringProperty("0");

    /** The usual choices. */
    public ClusterForm() {}

    /** The class, counted from 0; empty for that of the image on show. */
    public ObjectProperty<Optional<Integer>> classIndex() {
        return classIndex;
    }

    /** Which images are of it. */
    public ObjectProperty<Membership> membership() {
        return membership;
    }

    /** Of which networks the heatmaps are clustered. */
    public ObjectProperty<ClusterNetworks> networks() {
        return networks;
    }

    /** How they are put in groups. */
    public ObjectProperty<GroupingMethod> grouping() {
        return grouping;
    }

    /** How many groups; blank for as many as are suggested. */
    public StringProperty clusters() {
        return clusters;
    }

    /** How many images at most. */
    public StringProperty images() {
        return images;
    }

    /** The seed of which images are drawn and of the grouping. */
    public StringProperty seed() {
        return seed;
    }

    /** All that clusters depend on. */
    public List<Observable> all() {
        return List.of(classIndex, membership, networks, grouping, clusters, images, seed);
    }
}
