package org.lrpexplorer.ui.evaluate;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.cluster.ClusterMember;
import org.lrpexplorer.cluster.ClusterWords;
import org.lrpexplorer.cluster.HeatmapCluster;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.PixelView;
import org.lrpexplorer.ui.control.ThumbnailView;

/** A cluster: its mean heatmap and mean image, its size, and its images, the most typical first. */
final class ClusterCard extends VBox {

    private static final double MEAN_SIDE = 84;
    private static final double HEIGHT = 104;

    /**
     * A card.
     *
     * @param id of its list of images
     * @param number of the cluster, counted from 1
     * @param colors of relevance
     * @param chosen receives the index of the image that a person picks
     */
    ClusterCard(String id, int number, HeatmapCluster cluster, ObservableValue<ColorMap> colors, IntConsumer chosen) {
        getStyleClass().add("cluster-card");
        Label title = new Label(Text.of("Cluster %d", number));
        title.getStyleClass().add("run-subject");
        String mistakes = ClusterWords.mistakes(cluster);
        Label facts = new Label(ClusterWords.facts(cluster) + (mistakes.isEmpty() ? "" : ", " + mistakes));
        facts.getStyleClass().add("facts");
        HBox head = new HBox(title, facts);
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("results-head");

        PixelView mean = new PixelView();
        mean.setSide(MEAN_SIDE);
        mean.setAccessibleText(Text.of("Mean heatmap of cluster %d", number));
        mean.show(Optional.of(new MapPainter(colors.getValue(), cluster.mean())));
        ThumbnailView seen = new ThumbnailView(MEAN_SIDE);
        seen.await(CompletableFuture.completedFuture(cluster.meanSeen()), failure -> {});
        HBox means = new HBox(named("Mean image", seen), named("Mean heatmap", mean));
        means.getStyleClass().add("cluster-means");

        HBox row = new HBox(means, members(id, cluster, colors, chosen));
        row.getStyleClass().add("cluster-row");
        getChildren().addAll(head, row);
    }

    private static VBox named(String name, Node picture) {
        Label words = new Label(name);
        words.getStyleClass().add("facts");
        VBox box = new VBox(picture, words);
        box.setAlignment(Pos.TOP_CENTER);
        return box;
    }

    private static ListView<ClusterMember> members(
            String id, HeatmapCluster cluster, ObservableValue<ColorMap> colors, IntConsumer chosen) {
        ListView<ClusterMember> list = new ListView<>();
        list.setId(id);
        list.setOrientation(Orientation.HORIZONTAL);
        list.setMinHeight(HEIGHT);
        list.setPrefHeight(HEIGHT);
        list.setMaxHeight(HEIGHT);
        list.setMinWidth(0);
        list.setAccessibleText("Images of the cluster, the most typical first");
        list.setCellFactory(view -> new MemberCell(colors));
        list.getItems().setAll(cluster.members());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                chosen.accept(now.image().index());
            }
        });
        HBox.setHgrow(list, Priority.ALWAYS);
        return list;
    }
}
