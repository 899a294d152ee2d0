package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.ui.settings.ClassChoice;
import org.testfx.api.FxRobot;

/** Journeys of a person through the window. */
class ExplorerWindowTest extends JourneyTest {

    @Override
    Journey journey(Stage stage) {
        return new Journey(stage, tinyExample());
    }

    @Test
    void theEmptyWindowOffersDropTargetsAndOpensAnExample(FxRobot robot) {
        assertThat(robot.lookup("#drop-network").query().isVisible()).isTrue();
        assertThat(robot.lookup("#comparison").query().isVisible()).isFalse();

        robot.clickOn("#example-tiny");
        journey.awaitPicture();

        assertThat(robot.lookup("#comparison").query().isVisible()).isTrue();
        assertThat(robot.lookup("#empty").query().isVisible()).isFalse();
        assertThat(text(robot, "#subject")).contains("tiny");
        assertThat(text(robot, "#fusion-summary")).isEqualTo("2 BatchNorm fused");
        assertThat(text(robot, "#parity")).startsWith("parity ");
        assertThat(text(robot, "#duration")).endsWith(" ms");
    }

    @Test
    void networkAndDatasetAreOpenedByTheirKeys(FxRobot robot) {
        journey.picks.answer(network);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        journey.await(() -> journey.model.network().get() != null);
        journey.picks.answer(images);
        robot.push(KeyCode.CONTROL, KeyCode.D);
        journey.awaitPicture();

        assertThat(journey.view().trueLabel()).contains("0");
        assertThat(text(robot, "#true-label")).contains("0");
        assertThat(text(robot, "#preprocessing")).contains("28×28");
    }

    @Test
    void arrowKeysStepThroughSamplesAndStopAtTheEnds(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.LEFT);
        journey.awaitPicture();
        assertThat(journey.view().index()).isEqualTo(1);
        assertThat(input(robot, "#index")).isEqualTo("1");

        robot.push(KeyCode.LEFT).push(KeyCode.LEFT).push(KeyCode.LEFT);
        journey.awaitPicture();
        assertThat(journey.view().index()).isZero();
    }

    @Test
    void aTypedIndexIsShownAndKeysTypedThereDoNothingElse(FxRobot robot) {
        journey.open(network, images);
        robot.doubleClickOn("#index").write("17").push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(journey.view().index()).isEqualTo(17);

        robot.doubleClickOn("#index").write("b0v").push(KeyCode.ENTER);
        assertThat(journey.model.display().rows().get()).isEqualTo(Rows.BOTH);
        assertThat(journey.model.display().show().get()).isEqualTo(Show.RELEVANCE);
        assertThat(input(robot, "#index")).isEqualTo("17");

        robot.doubleClickOn("#index").write("999").push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(journey.view().index()).isEqualTo(TinyDataset.SIZE - 1);
    }

    @Test
    void theTreatmentOfBatchNormChangesTheRawRowOnlyAndIsNamedBesideIt(FxRobot robot) {
        journey.open(network, images);
        ComparisonView before = journey.view();
        assertThat(text(robot, "#row-raw .row-meaning")).isEqualTo("BN: pass through");

        ComboBox<Optional<BatchNormTreatment>> chooser =
                robot.lookup("#raw-batch-norm").queryComboBox();
        robot.interact(() -> chooser.setValue(Optional.of(BatchNormTreatment.ABSZ)));
        journey.awaitPicture();

        ComparisonView after = journey.view();
        assertThat(text(robot, "#row-raw .row-meaning")).startsWith("BN: |z|-rule");
        assertThat(after.comparison().raw().input().sum())
                .isNotEqualTo(before.comparison().raw().input().sum());
        assertThat(after.comparison().fused().input().sum())
                .isEqualTo(before.comparison().fused().input().sum());
        assertThat(after.treatments().raw()).contains("AbsoluteZ");
        assertThat(text(robot, "#assignments")).contains("every BatchNorm or SampleNorm: AbsoluteZ");
    }

    @Test
    void aCompositeThatNeedsTheInputRangeTakesItFromTheCard(FxRobot robot) {
        journey.open(network, images);
        ComboBox<Composite> chooser = robot.lookup("#composite-chooser").queryComboBox();
        robot.interact(() -> chooser.setValue(Composites.named("ZBoxZPlus")));
        journey.awaitPicture();

        assertThat(journey.view().request().composite().name()).isEqualTo("ZBoxZPlus");
        assertThat(journey.view().comparison().raw().input().maxAbs()).isPositive();
        assertThat(journey.view().comparison().raw().composite().needsBox()).isFalse();
    }

    @Test
    void pruningIsAppliedAndSaid(FxRobot robot) {
        journey.open(network, images);
        Slider slider = robot.lookup("#pruning").queryAs(Slider.class);
        robot.interact(() -> slider.setValue(0.21));
        journey.awaitPicture();

        assertThat(journey.view().request().pruning()).isEqualTo(Pruning.of(0.2));

        robot.interact(() -> slider.setValue(0));
        journey.awaitPicture();
        assertThat(journey.view().request().pruning().isNone()).isTrue();
    }

    @Test
    void rowsAreToggledByButtonAndKeyWithoutComputingAnew(FxRobot robot) {
        journey.open(network, images);
        ComparisonView before = journey.view();
        assertThat(tiles(robot, "raw")).hasSize(3);
        assertThat(tiles(robot, "fused")).hasSize(3);

        robot.clickOn("#rows-raw");
        assertThat(tiles(robot, "raw")).hasSize(3);
        assertThat(tiles(robot, "fused")).isEmpty();
        robot.push(KeyCode.B);
        assertThat(tiles(robot, "raw")).isEmpty();
        assertThat(tiles(robot, "fused")).hasSize(3);
        robot.push(KeyCode.B);
        assertThat(journey.model.display().rows().get()).isEqualTo(Rows.BOTH);
        robot.push(KeyCode.V);
        assertThat(journey.model.display().show().get()).isEqualTo(Show.INPUT);

        assertThat(journey.view()).isSameAs(before);
    }

    @Test
    void aClassIsChosenByKeyAndInTheChooser(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.DIGIT3);
        journey.awaitPicture();
        assertThat(journey.view().target().index()).isEqualTo(3);

        ComboBox<ClassChoice> chooser = robot.lookup("#class-chooser").queryComboBox();
        assertThat(chooser.getValue().index()).hasValue(3);
        robot.interact(() -> chooser.setValue(chooser.getItems().get(6)));
        journey.awaitPicture();
        assertThat(journey.view().target().name()).isEqualTo("digit 5");

        robot.push(KeyCode.DIGIT0);
        journey.awaitPicture();
        assertThat(journey.view().target()).isEqualTo(journey.view().predicted());
        assertThat(chooser.getValue().title()).isEqualTo("Predicted class");
    }

    @Test
    void wordsThatMatchNoClassLeaveTheChosenOne(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.DIGIT3);
        journey.awaitPicture();
        robot.clickOn("#class-chooser").write("no such class").push(KeyCode.ENTER);

        ComboBox<ClassChoice> chooser = robot.lookup("#class-chooser").queryComboBox();
        journey.await(() -> chooser.getValue() != null && !chooser.isShowing());
        assertThat(chooser.getValue().index()).hasValue(3);
    }

    @Test
    void compositeAndStartRelevanceAreChosen(FxRobot robot) {
        journey.open(network, images);
        ComboBox<Object> chooser = robot.lookup("#composite-chooser").queryComboBox();
        robot.interact(() -> chooser.setValue(Composites.epsilonPlus()));
        robot.clickOn("#start-one");
        journey.awaitPicture();

        assertThat(journey.view().request().composite()).isEqualTo(Composites.epsilonPlus());
        assertThat(journey.view().request().start()).isEqualTo(StartRelevance.ONE);
        assertThat(text(robot, "#assignments")).contains("every Dense");
    }

    @Test
    void aClickedTileIsShownLargeAndTheArrowsMoveOn(FxRobot robot) {
        journey.open(network, images);
        robot.clickOn("#tile-fused-1");
        assertThat(text(robot, "#large-raw-tag")).isEqualTo("Raw");
        assertThat(text(robot, "#large-raw-title")).isEqualTo("conv2");
        robot.push(KeyCode.DOWN);
        assertThat(text(robot, "#large-fused-tag")).isEqualTo("Fused");
        assertThat(text(robot, "#large-fused-title")).isEqualTo("dense");
        robot.press(KeyCode.SPACE);
        assertThat(text(robot, "#large-fused-tag")).isEqualTo("Raw");
        assertThat(text(robot, "#large-fused-title")).isEqualTo("dense");
        assertThat(text(robot, "#row-fused .row-title")).isEqualTo("Raw");
        robot.release(KeyCode.SPACE);
        assertThat(text(robot, "#large-fused-tag")).isEqualTo("Fused");
        assertThat(text(robot, "#large-fused-title")).isEqualTo("dense");
        assertThat(text(robot, "#row-fused .row-title")).isEqualTo("Fused");
    }

    @Test
    void thePointerReadsValuesOfBothRowsAlsoAfterAStep(FxRobot robot) {
        journey.open(network, images);
        StatusBar status = robot.lookup("#status").query();
        robot.moveTo("#large-raw");
        journey.await(() -> status.getText().startsWith("input (14, 14)   raw "));
        String before = status.getText();

        robot.push(KeyCode.RIGHT);
        journey.awaitPicture();
        assertThat(status.getText()).startsWith("input (14, 14)   raw ").isNotEqualTo(before);
    }

    @Test
    void aBadFileBecomesANoticeAndWhatWasOpenStays(FxRobot robot) throws Exception {
        journey.open(network, images);
        ComparisonView before = journey.view();
        Path bad = Files.writeString(folder.resolve("bad.onnx"), "not a network");
        journey.picks.answer(bad);
        robot.push(KeyCode.CONTROL, KeyCode.O);
        journey.await(() -> robot.lookup(".notice-error").tryQuery().isPresent());

        assertThat(robot.lookup(".notice-error .sentence").<Label>query().getText())
                .contains("bad.onnx");
        assertThat(journey.view()).isSameAs(before);
        robot.clickOn(".notice-error .dismiss");
        assertThat(robot.lookup(".notice-error").tryQuery()).isEmpty();
    }

    @Test
    void aStoppedComputationLeavesTheOldPictureDimmedUntilItIsTriedAgain(FxRobot robot) {
        journey.open(network, images);
        ComparisonView before = journey.view();
        journey.onFx(() -> {
            journey.explorer.step(1);
            journey.explorer.cancel();
            return null;
        });
        journey.await(() -> journey.model.outcome().get() instanceof Outcome.Failed);
        assertThat(journey.view()).isSameAs(before);
        assertThat(pseudoClasses(robot, "#comparison")).contains("stale");

        robot.clickOn("Try again");
        journey.awaitPicture();
        assertThat(journey.view().index()).isEqualTo(1);
        assertThat(pseudoClasses(robot, "#comparison")).doesNotContain("stale");
    }

    @Test
    void aGuessedCardIsSaidAndCanBeEdited(FxRobot robot) {
        journey.open(TinyNetwork.write(folder, "cardless", false), images);
        assertThat(text(robot, "#edit-card")).contains("Guessed");

        robot.clickOn("#edit-card");
        robot.clickOn("#card-std").push(KeyCode.CONTROL, KeyCode.A).write("none");
        assertThat(text(robot, "#card-problem")).contains("none");
        assertThat(robot.lookup("#card-apply").query().isDisabled()).isTrue();
        robot.clickOn("#card-std").push(KeyCode.CONTROL, KeyCode.A).write("0.25");
        robot.clickOn("#card-apply");
        journey.await(() -> !journey.model.network().get().loaded().cardGuessed());
        journey.awaitPicture();
        assertThat(journey.model.network().get().card().input().std()).containsExactly(0.25);
    }

    @Test
    void theReportOnTheNetworkNamesEveryLayerAndWhereItsBatchNormGoes(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.I);
        journey.await(() -> robot.lookup("#network-report").tryQuery().isPresent());

        assertThat(text(robot, "#report-summary")).contains("8 layers", "2 BatchNorm fused");
        assertThat(row(robot, "conv2")).containsExactly("conv2", "Conv2d", "8×7×7", "288", "14,112", "ZPlus", "");
        assertThat(row(robot, "bn1"))
                .containsExactly("bn1", "BatchNorm", "4×14×14", "16", "", "Pass", "fused backward into conv1 (A)");
        assertThat(text(robot, "#report-placements")).isEqualTo("(A) linear layer before BatchNorm");
        assertThat(robot.lookup("#network-report .notice").tryQuery()).isEmpty();

        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#network-report").tryQuery()).isEmpty();
    }

    @Test
    void theReportOpensFromTheNetworkPaneWithTheChosenRulesAndItsWarnings(FxRobot robot) {
        journey.open(TinyNetwork.write(folder, "uncarded", false), images);
        ComboBox<Optional<BatchNormTreatment>> chooser =
                robot.lookup("#raw-batch-norm").queryComboBox();
        robot.interact(() -> chooser.setValue(Optional.of(BatchNormTreatment.ABSZ)));
        robot.clickOn("#about-network");
        journey.await(() -> robot.lookup("#network-report").tryQuery().isPresent());

        assertThat(row(robot, "bn2")).contains("AbsoluteZ", "fused backward into conv2 (A)");
        assertThat(robot.lookup("#network-report .notice .sentence").queryAllAs(Label.class))
                .singleElement()
                .satisfies(sentence -> assertThat(sentence.getText()).contains("uncarded.onnx has no card", "guessed"));

        robot.clickOn("#close-report");
        assertThat(robot.lookup("#network-report").tryQuery()).isEmpty();
    }

    @Test
    void withoutANetworkThereIsNothingToReportOn(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.I);

        assertThat(journey.model.notices()).singleElement().satisfies(notice -> assertThat(notice.sentence())
                .contains("Open a network first"));
        assertThat(robot.lookup("#network-report").tryQuery()).isEmpty();
    }

    @Test
    void helpListsTheKeysAndClosesOnEscape(FxRobot robot) {
        robot.push(KeyCode.F1);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isPresent();
        assertThat(robot.lookup(".key").queryAll()).hasSizeGreaterThan(10);
        robot.push(KeyCode.ESCAPE);
        assertThat(robot.lookup("#key-sheet").tryQuery()).isEmpty();
    }

    private static Set<Node> tiles(FxRobot robot, String row) {
        return robot.lookup(node -> node.getId() != null && node.getId().startsWith("tile-" + row + "-"))
                .queryAll();
    }

    /** The texts of the report's line about a layer. */
    private static List<String> row(FxRobot robot, String layer) {
        return robot.lookup("#report-layers .table-row-cell").queryAll().stream()
                .map(line -> line.lookupAll(".table-cell").stream()
                        .map(cell -> ((Labeled) cell).getText())
                        .toList())
                .filter(cells -> cells.contains(layer))
                .findFirst()
                .orElseThrow();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).<Labeled>query().getText();
    }

    private static String input(FxRobot robot, String query) {
        return robot.lookup(query).<TextInputControl>query().getText();
    }

    private static List<String> pseudoClasses(FxRobot robot, String query) {
        return robot.lookup(query).query().getPseudoClassStates().stream()
                .map(Object::toString)
                .toList();
    }
}
