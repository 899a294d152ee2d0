package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.scene.input.KeyCode;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.display.TextSize;
import org.lrpexplorer.explore.display.Theme;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.survey.SurveyColumn;
import org.lrpexplorer.survey.SurveyFilter;
import org.lrpexplorer.survey.SurveySort;
import org.testfx.api.FxRobot;

/** What a person may do in a day: look at heatmaps, mostly, and open, close, draw, compose, compare and save now and then. */
final class SoakInteractions {

    private static final int KINDS = 30;

    /** Of so many interactions one is of this class. */
    private static final int RARELY = 5;

    private final Journey journey;
    private final Explorer explorer;
    private final FxRobot robot;
    private final List<Path> networks;
    private final List<Path> datasets;
    private final Path folder;
    private final Random random;
    private final RandomInteractions usual;

    /**
     * @param networks of which one is opened now and then
     * @param datasets likewise
     * @param folder where figures and drawings are written to
     */
    SoakInteractions(
            Journey journey, FxRobot robot, List<Path> networks, List<Path> datasets, Path folder, Random random) {
        this.journey = journey;
        this.explorer = journey.explorer;
        this.robot = robot;
        this.networks = networks;
        this.datasets = datasets;
        this.folder = folder;
        this.random = random;
        this.usual = new RandomInteractions(journey, robot, networks, random);
    }

    /** Does the next one. */
    void next() {
        if (random.nextInt(RARELY) > 0) {
            usual.next();
            return;
        }
        int kind = random.nextInt(KINDS);
        if (kind == 0) {
            robot.push(pick(List.of(KeyCode.Z, KeyCode.W, KeyCode.G, KeyCode.D, KeyCode.M, KeyCode.E, KeyCode.F1)));
            robot.push(KeyCode.ESCAPE);
        } else if (kind == 1) {
            robot.push(KeyCode.CONTROL, pick(List.of(KeyCode.Z, KeyCode.Y, KeyCode.K, KeyCode.B)));
            robot.push(KeyCode.ESCAPE);
        } else {
            journey.onFx(() -> {
                interact(kind);
                return null;
            });
        }
    }

    private void interact(int kind) {
        switch (kind) {
            case 2 -> explorer.openNetwork(pick(networks));
            case 3 -> explorer.openDataset(pick(datasets));
            case 4, 5 -> explorer.figures().open();
            case 6, 7 -> explorer.figures().close();
            case 8 ->
                explorer.figures()
                        .save(folder.resolve("soak" + random.nextInt(3) + pick(List.of(".png", ".svg", ".pdf"))));
            case 9 -> explorer.surveyor().open();
            case 10, 11 -> explorer.surveyor().close();
            case 12 -> explorer.surveyor().stepWrong(random.nextBoolean() ? 1 : -1);
            case 13 -> explorer.surveyor().filter().set(random.nextBoolean() ? SurveyFilter.ALL : wrongOnly());
            case 14 ->
                explorer.surveyor()
                        .sort()
                        .set(
                                random.nextBoolean()
                                        ? SurveySort.NONE
                                        : new SurveySort(pick(List.of(SurveyColumn.values())), random.nextBoolean()));
            case 15, 16 -> stroke();
            case 17 -> explorer.drawing().undo();
            case 18 -> explorer.drawing().revert();
            case 19 -> explorer.drawing().clear();
            case 20 -> explorer.second().open(pick(networks));
            case 21, 22 -> explorer.second().close();
            case 23 -> explorer.duels().show();
            case 24, 25 -> explorer.duels().hide();
            case 26 -> {
                explorer.model().window().theme().set(pick(List.of(Theme.values())));
                explorer.model().window().textSize().set(pick(List.of(TextSize.values())));
            }
            case 27 -> {
                explorer.model().display().normalisation().set(pick(List.of(Normalisation.values())));
                explorer.model().display().signs().set(pick(List.of(SignFilter.values())));
            }
            case 28 -> explorer.composites().reset();
            default -> explorer.model().window().settingsPane().set(random.nextBoolean());
        }
    }

    private void stroke() {
        explorer.drawing().press(random.nextDouble(), random.nextDouble());
        for (int i = random.nextInt(5); i >= 0; i--) {
            explorer.drawing().drag(random.nextDouble(), random.nextDouble());
        }
        explorer.drawing().release();
    }

    private static SurveyFilter wrongOnly() {
        return new SurveyFilter(Optional.empty(), Optional.empty(), true, "", 0, 1);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
