package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.collections.ListChangeListener;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.Pruning;
import org.testfx.api.FxRobot;

/** Whatever a person does in whatever order, nothing fails and nothing out of date is shown as current. */
class RandomInteractionsTest extends JourneyTest {

    /** {@code -Dinteractions=10000} does more of them. */
    private static final int COUNT = Integer.getInteger("interactions", 400);

    private static final int CHECK_EVERY = 100;

    private static List<Path> networks;

    private final Random random = new Random(20261129);
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private ExplorerModel model;

    @BeforeAll
    static void writeFiles() {
        networks = List.of(TinyNetwork.write(folder, "first", true), TinyNetwork.write(folder, "second", true));
    }

    @Override
    Journey journey(Stage stage) throws IOException {
        Journey opened = super.journey(stage);
        model = opened.model;
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> faults.add("uncaught " + failure));
        model.outcome().addListener((property, before, now) -> check(now));
        model.notices().addListener((ListChangeListener<Notice>) change -> model.notices().stream()
                .filter(notice -> notice.severity() == Severity.ERROR)
                .forEach(notice -> faults.add(notice.sentence())));
        return opened;
    }

    /** What is current answers what is asked. */
    private void check(Outcome outcome) {
        if (outcome.isCurrent()) {
            ComparisonView view = outcome.view().orElseThrow();
            if (view.index() != model.index().get()
                    || !view.request().composite().equals(model.treatedComposite())
                    || !view.request().target().equals(model.target().get())
                    || view.request().start() != model.start().get()
                    || !view.request().pruning().equals(model.pruning().get())
                    || !view.request().condition().equals(model.condition().get())
                    || !view.network().equals(model.network().get().name())) {
                faults.add("stale: sample " + view.index() + " for "
                        + model.index().get() + ", " + view.request());
            }
        }
    }

    @Test
    void nothingFailsAndNothingStaleIsShown(FxRobot robot) {
        journey.open(networks.get(0), images);
        for (int i = 0; i < COUNT; i++) {
            int kind = random.nextInt(24);
            if (kind == 0) {
                robot.push(pick(List.of(KeyCode.B, KeyCode.V, KeyCode.DOWN, KeyCode.UP, KeyCode.C, KeyCode.ESCAPE)));
            } else {
                journey.onFx(() -> {
                    interact(kind);
                    return null;
                });
            }
            if (i % CHECK_EVERY == CHECK_EVERY - 1) {
                settle(robot, i);
            }
        }
        settle(robot, COUNT);
    }

    private void settle(FxRobot robot, int done) {
        journey.await(() -> model.opening().get().isEmpty());
        journey.onFx(() -> {
            journey.explorer.retry(); // The last interaction may have stopped the computation.
            return null;
        });
        journey.await(() -> model.outcome().get().isSettled());
        Optional<String> refused = model.outcome()
                .get()
                .notice()
                .map(Notice::sentence)
                .filter(why -> why.endsWith("take the restriction off."));
        if (refused.isPresent()) {
            assertThat(model.treatedComposite().isLrp()).as(refused.get()).isFalse();
            journey.onFx(() -> {
                model.condition().set(Optional.empty());
                return null;
            });
        }
        journey.awaitPicture();
        assertThat(faults).as("after %d interactions", done).isEmpty();
        String shown = journey.onFx(() -> robot.lookup("#input-image").query().getAccessibleText());
        assertThat(shown).startsWith("Input image " + model.index().get() + ",");
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
