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
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.explore.task.Outcome;
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
        RandomInteractions interactions = new RandomInteractions(journey, robot, networks, random);
        for (int i = 0; i < COUNT; i++) {
            interactions.next();
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
}
