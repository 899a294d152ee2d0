package org.lrpexplorer.ui.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.cluster.Membership;
import org.lrpexplorer.cluster.group.GroupingMethod;
import org.lrpexplorer.explore.ClusterFinder;
import org.lrpexplorer.explore.evaluate.ClusterForm;
import org.lrpexplorer.explore.evaluate.ClusterNetworks;
import org.lrpexplorer.ui.control.Chooser;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Segments;
import org.lrpexplorer.ui.control.TypedField;

/** What is clustered: which class, which images, of which network, how. */
final class ClusterFields extends VBox {

    private final ClusterFinder finder;
    private final ClusterForm form;
    private final ObjectProperty<Integer> classIndex = new SimpleObjectProperty<>(0);
    private final Chooser<Integer> classes;
    private boolean filling;

    ClusterFields(ClusterFinder finder) {
        this.finder = finder;
        this.form = finder.form();
        getStyleClass().add("evaluate-fields");
        classes = new Chooser<>(
                "clusters-class",
                classIndex,
                this::className,
                "Class",
                "The class whose evidence is explained, and whose images are grouped");
        Chooser<Membership> memberships = new Chooser<>(
                "clusters-membership", form.membership(), Membership::title, "Images", "Which images are of the class");
        getChildren()
                .addAll(
                        new Field("Class", classes.box()),
                        new Field(
                                "Images",
                                memberships
                                        .offer(Arrays.asList(Membership.values()))
                                        .box()),
                        new Field(
                                "Heatmaps of",
                                Segments.of(
                                        "clusters-networks",
                                        form.networks(),
                                        List.of(ClusterNetworks.values()),
                                        ClusterNetworks::title,
                                        ClusterNetworks::help)),
                        new Field(
                                "Grouping",
                                Segments.of(
                                        "clusters-grouping",
                                        form.grouping(),
                                        List.of(GroupingMethod.values()),
                                        GroupingMethod::title,
                                        GroupingMethod::help)),
                        numbers());
        finder.subject().addListener((property, before, now) -> fill());
        finder.draft().addListener((property, before, now) -> fill());
        classIndex.addListener((property, before, now) -> {
            if (!filling) {
                form.classIndex().set(Optional.of(now));
            }
        });
        fill();
    }

    private HBox numbers() {
        TextField clusters = TypedField.of(
                "clusters-count",
                form.clusters(),
                "How many clusters",
                "How many clusters, such as 3; leave it empty to have the number suggested");
        clusters.setPromptText("auto");
        TextField images = TypedField.of(
                "clusters-images", form.images(), "How many images at most", "How many images at most, up to 1,000");
        TextField seed = TypedField.of("clusters-seed", form.seed(), "Seed", "The same seed draws the same images");
        HBox row = new HBox(new Field("Clusters", clusters), new Field("At most", images), new Field("Seed", seed));
        row.getChildren().forEach(field -> HBox.setHgrow(field, Priority.ALWAYS));
        row.getStyleClass().add("fields");
        return row;
    }

    private String className(Integer index) {
        return finder.subject()
                .get()
                .map(subject -> subject.network().className(index))
                .orElse("");
    }

    private void fill() {
        filling = true;
        finder.subject().get().ifPresent(subject -> {
            classIndex.set(finder.draft().get().classIndex());
            classes.offer(
                    IntStream.range(0, subject.network().raw().outputGrid().classes())
                            .boxed()
                            .toList());
        });
        filling = false;
    }
}
