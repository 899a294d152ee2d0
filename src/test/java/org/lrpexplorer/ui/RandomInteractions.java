package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.Pruning;
import org.testfx.api.FxRobot;

/** What a person may do while looking at heatmaps of a network, one thing after another in any order. */
final class RandomInteractions {

    private static final int KINDS = 24;

    private final Journey journey;
    private final ExplorerModel model;
    private final FxRobot robot;
    private final List<Path> networks;
    private final Random random;

    /** @param networks of which one is opened now and then */
    RandomInteractions(Journey journey, FxRobot robot, List<Path> networks, Random random) {
        this.journey = journey;
        this.model = journey.model;
        this.robot = robot;
        this.networks = networks;
        this.random = random;
    }

    /** Does the next one. */
    void next() {
        int kind = random.nextInt(KINDS);
        if (kind == 0) {
            robot.push(pick(List.of(KeyCode.B, KeyCode.V, KeyCode.DOWN, KeyCode.UP, KeyCode.C, KeyCode.ESCAPE)));
        } else {
            journey.onFx(() -> {
                interact(kind);
                return null;
            });
        }
    }

    private void interact(int kind) {
        switch (kind) {
            case 1, 2, 3 -> journey.explorer.step(1);
            case 4 -> journey.explorer.step(-1);
            case 5 -> journey.explorer.goTo(random.nextInt(TinyDataset.SIZE + 3) - 1);
            case 6 -> model.target().set(Target.predicted());
            case 7 -> model.target().set(Target.ofClass(random.nextInt(TinyNetwork.CLASSES)));
            case 8, 9 -> model.composite().set(pick(Composites.shipped()));
            case 10 -> model.batchNorm().set(treatment());
            case 11 -> model.start().set(pick(List.of(StartRelevance.values())));
            case 12 -> model.pruning().set(random.nextBoolean() ? Pruning.none() : Pruning.of(random.nextDouble() / 2));
            case 13 -> model.display().rows().set(pick(List.of(Rows.values())));
            case 14 -> model.display().show().set(pick(List.of(Show.values())));
            case 15 -> model.display().colorMap().set(pick(List.of(ColorMap.values())));
            case 16 -> model.display().scaleScope().set(pick(List.of(ScaleScope.values())));
            case 17 -> model.display().percentile().set(50 + random.nextInt(51));
            case 18 -> model.normsShown().set(random.nextBoolean());
            case 19 -> model.condition().set(random.nextBoolean() ? Optional.empty() : condition());
            case 20 -> journey.explorer.cancel();
            case 21 -> journey.explorer.retry();
            case 22 -> {
                if (random.nextInt(20) == 0) {
                    journey.explorer.openNetwork(pick(networks));
                }
            }
            default -> model.display().opacity().set(random.nextDouble());
        }
    }

    private Optional<BatchNormTreatment> treatment() {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(pick(List.of(BatchNormTreatment.values())));
    }

    private Optional<Condition> condition() {
        List<Column> columns = model.outcome().get().view().map(ComparisonView::columns).orElse(List.of()).stream()
                .filter(column -> column.isOfLayer() && !column.node().isEmpty())
                .toList();
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        Column column = pick(columns);
        return Optional.of(Condition.ofChannels(
                column.node(),
                column.shape(),
                List.of(random.nextInt(column.shape().dim(0)))));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
