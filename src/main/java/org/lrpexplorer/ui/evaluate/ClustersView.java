package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.cluster.ClusterResult;
import org.lrpexplorer.cluster.ClusterWords;
import org.lrpexplorer.cluster.MethodClusters;
import org.lrpexplorer.explore.ClusterFinder;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.evaluate.ClusterSeen;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.command.Command;

/** Finds strategies of a network: what to cluster at the left, the clusters of heatmaps beside it. */
public final class ClustersView extends BorderPane {

    private static final String INVITATION =
            "Which strategies does the network follow for a class? Choose at the left, then find clusters.";

    private static final String AWAITED =
            "What is found comes here: groups of images that are explained alike, with their mean heatmaps.";

    private final ClusterFinder finder;
    private final ObservableValue<ColorMap> colors;
    private final IntConsumer chosen;
    private final ChoicesSide side;
    private final RunLine line;
    private final VBox found = new VBox();
    private final ScrollPane scroll = new ScrollPane(found);
    private final AwaitedPane results = new AwaitedPane(scroll, "clusters-awaited", AWAITED);

    /**
     * What is done with clusters.
     *
     * @param start looks for them
     * @param pause pauses that, or lets it go on
     * @param cancel ends it
     * @param files writes them
     */
    public record Ways(Command start, Command pause, Command cancel, List<Command> files) {

        /** Copies the list. */
        public Ways {
            files = List.copyOf(files);
        }
    }

    /** A view of an explorer's finder. */
    public ClustersView(Explorer explorer, Ways ways) {
        this.finder = explorer.clusterFinder();
        this.colors = explorer.model().display().colorMap();
        this.chosen = index -> finder.seen().get().filter(finder::isOfOpen).ifPresent(seen -> explorer.goTo(index));
        setId("clusters-pane");
        getStyleClass().add("evaluate-pane");
        setMinSize(0, 0);
        line = new RunLine("clusters", "Progress of the clusters", ways.pause(), ways.cancel());
        found.getStyleClass().add("results-view");
        scroll.setId("clusters-found");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox middle = new VBox(line, results);
        middle.setMinSize(0, 0);
        side = new ChoicesSide("clusters-problem", new ClusterFields(finder), ways.start());
        setLeft(side);
        setCenter(middle);
        setBottom(new SaidBar("clusters-said", explorer.model().notices(), ways.files()));
        finder.draft().addListener((property, before, now) -> side.say(now.problem()));
        side.say(finder.draft().get().problem());
        finder.seen().addListener((property, before, now) -> show(before, now));
        explorer.model().dataset().addListener(changed -> tell());
        explorer.model().network().addListener(changed -> tell());
        colors.addListener(changed -> fill());
        tell();
        fill();
    }

    private void show(Optional<ClusterSeen> before, Optional<ClusterSeen> now) {
        tell();
        if (now.flatMap(ClusterSeen::result).isPresent()
                || before.flatMap(ClusterSeen::result).isPresent()) {
            fill();
        }
    }

    private void tell() {
        line.show(finder.seen()
                .get()
                .map(seen -> new RunLine.Words(
                        seen.of().text() + (finder.isOfOpen(seen) ? "" : " (no longer open)"),
                        seen.text(),
                        seen.fraction(),
                        seen.isUnderWay(),
                        seen.isPaused()))
                .orElse(RunLine.Words.of(INVITATION)));
    }

    private void fill() {
        found.getChildren().clear();
        results.show(finder.result().isPresent());
        finder.result().ifPresent(result -> {
            ClusterWords.sentences(result)
                    .forEach(sentence -> found.getChildren().add(sentence(sentence)));
            result.methods().forEach(method -> add(result, method));
        });
    }

    private static Label sentence(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("cluster-sentence");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private void add(ClusterResult result, MethodClusters method) {
        String network = ClusterWords.network(method.method());
        if (result.methods().size() > 1) {
            Label title = new Label(network);
            title.getStyleClass().add("cluster-network");
            found.getChildren().add(title);
        }
        for (int i = 0; i < method.clusters().size(); i++) {
            String id = Text.of("cluster-%s-%d", method.method().fused() ? "fused" : "raw", i + 1);
            found.getChildren().add(new ClusterCard(id, i + 1, method.clusters().get(i), colors, chosen));
        }
    }
}
