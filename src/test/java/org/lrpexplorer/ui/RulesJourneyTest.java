package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.CompositeSentences;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Pruning;
import org.testfx.api.FxRobot;

/** Turning the parameters of rules, giving single layers a rule of their own, and keeping composites in files. */
class RulesJourneyTest extends JourneyTest {

    private static final Path RESIDUAL = Path.of("assets/networks/cifar10-resnet-bn.onnx");

    private void choose(Composite composite) {
        journey.onFx(() -> {
            journey.model.composite().set(composite);
            return null;
        });
        journey.awaitPicture();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static boolean isShown(FxRobot robot, String id) {
        return robot.lookup(id)
                .tryQuery()
                .filter(there -> Stream.<Node>iterate(there, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible))
                .isPresent();
    }

    private static String name(FxRobot robot) {
        ComboBox<Composite> chooser = robot.lookup("#composite-chooser").queryComboBox();
        return chooser.getButtonCell().getText();
    }

    private Composite used() {
        return journey.view().comparison().raw().composite();
    }

    private void type(FxRobot robot, String field, String text) {
        robot.interact(() -> {
            TextInputControl input = robot.lookup(field).queryTextInputControl();
            input.requestFocus();
            input.setText(text);
        });
        robot.push(KeyCode.ENTER);
    }

    @Test
    void parametersOfTheRulesInUseAreTurnedAtOnceBySliderAndField(FxRobot robot) {
        journey.open(network, images);
        assertThat(isShown(robot, "#epsilon")).isTrue();
        assertThat(isShown(robot, "#gamma")).isFalse();
        assertThat(isShown(robot, "#alpha")).isFalse();

        choose(Composites.epsilonGammaBox());
        type(robot, "#gamma-value", "0.5");
        journey.awaitPicture();
        assertThat(used().assignments())
                .anySatisfy(line -> assertThat(line.rule()).isEqualTo(new Gamma(0.5)));
        assertThat(name(robot)).isEqualTo("EpsilonGammaBox, γ 0.5");

        Slider epsilon = robot.lookup("#epsilon").query();
        robot.interact(() -> epsilon.setValue(-1));
        journey.awaitPicture();
        assertThat(used().assignments())
                .anySatisfy(line -> assertThat(line.rule()).isEqualTo(new Epsilon(0.1)));
        assertThat(robot.lookup("#epsilon-value").queryTextInputControl().getText())
                .isEqualTo("0.1");
        assertThat(name(robot)).isEqualTo("EpsilonGammaBox, ε 0.1, γ 0.5");

        robot.interact(
                () -> robot.lookup("#undo-rules").queryAs(Hyperlink.class).fire());
        journey.awaitPicture();
        assertThat(journey.model.composite().get()).isEqualTo(Composites.epsilonGammaBox());
        assertThat(isShown(robot, "#undo-rules")).isFalse();
    }

    @Test
    void whatAParameterCannotBeIsSaidAndChangesNothing(FxRobot robot) {
        journey.open(network, images);
        choose(Composites.epsilonAlpha2Beta1());
        type(robot, "#alpha-value", "0.5");
        assertThat(text(robot, "#alpha-complaint")).contains("β ≥ 0").endsWith("2 stays.");
        type(robot, "#alpha-value", "two");
        assertThat(text(robot, "#alpha-complaint")).isEqualTo("'two' is no number; 2 stays.");
        assertThat(journey.model.composite().get()).isEqualTo(Composites.epsilonAlpha2Beta1());

        type(robot, "#alpha-value", "2,5");
        journey.awaitPicture();
        assertThat(name(robot)).isEqualTo("EpsilonAlpha2Beta1, α 2.5");
        assertThat(isShown(robot, "#alpha-complaint")).isFalse();
    }

    @Test
    void pruningIsTurnedByItsFieldToo(FxRobot robot) {
        journey.open(network, images);
        type(robot, "#pruning-value", "0.3");
        journey.awaitPicture();
        assertThat(journey.view().request().pruning()).isEqualTo(Pruning.of(0.3));
        type(robot, "#pruning-value", "1");
        assertThat(text(robot, "#pruning-complaint")).contains("below 1");
        assertThat(journey.model.pruning().get()).isEqualTo(Pruning.of(0.3));
    }

    @Test
    void aLayerGetsARuleOfItsOwnFromTheListOfLayers(FxRobot robot) {
        journey.open(network, images);
        ListView<Object> layers = robot.lookup("#layers").queryListView();
        robot.interact(() -> {
            layers.getSelectionModel().select(3);
            layers.requestFocus();
        });
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("#rule-Pass").tryQuery())
                .as("no rule of a convolution")
                .isEmpty();
        robot.clickOn("#rule-Gamma");
        journey.awaitPicture();

        assertThat(name(robot)).isEqualTo("EpsilonPlusFlat, changed in 1 layer");
        assertThat(text(robot, "#composite-changes")).isEqualTo("changed in 1 layer");
        assertThat(used().assignments().get(0).where()).isEqualTo(Selector.named("conv2"));
        assertThat(isShown(robot, "#gamma")).as("the layer's parameter").isTrue();
        assertThat(robot.lookup(".layer-rule").queryAllAs(Label.class))
                .filteredOn(label -> label.getPseudoClassStates().toString().contains("own"))
                .extracting(Labeled::getText)
                .containsExactly("Gamma");

        robot.interact(() -> layers.getSelectionModel().select(3));
        robot.push(KeyCode.ENTER);
        robot.clickOn("#rule-As-the-composite-says");
        journey.awaitPicture();
        assertThat(journey.model.composite().get()).isEqualTo(Composites.epsilonPlusFlat());
    }

    @Test
    void theRuleOfALayerIsFoundByTyping(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.K).write("rule of conv2 gamma").push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(name(robot)).isEqualTo("EpsilonPlusFlat, changed in 1 layer");
        robot.push(KeyCode.CONTROL, KeyCode.K).write("undo changes").push(KeyCode.ENTER);
        journey.awaitPicture();
        assertThat(name(robot)).isEqualTo("EpsilonPlusFlat");
    }

    @Test
    void theRuleOfALayerIsClicked(FxRobot robot) {
        journey.open(network, images);
        Label rule = robot.lookup(".layer-rule").nth(0).query();
        robot.clickOn(rule).clickOn("#rule-ZPlus");
        journey.awaitPicture();
        assertThat(used().assignments().get(0).where()).isEqualTo(Selector.named("conv1"));
    }

    @Test
    void aCompositeIsSavedAndOpenedAndOneThatDoesNotFitIsRefused(FxRobot robot) throws Exception {
        journey.open(network, images);
        type(robot, "#epsilon-value", "0.25");
        journey.awaitPicture();
        Path file = folder.resolve("kept.json");
        journey.picks.answer(file);
        robot.interact(
                () -> robot.lookup("#save-composite").queryAs(Hyperlink.class).fire());
        journey.await(() ->
                journey.model.notices().stream().anyMatch(n -> n.sentence().contains("kept.json")));
        Composite saved = journey.model.composite().get();
        assertThat(CompositeFiles.read(file)).isEqualTo(saved);

        choose(Composites.epsilonPlus());
        robot.interact(
                () -> robot.lookup("#open-composite").queryAs(Hyperlink.class).fire());
        journey.await(() -> journey.model.composite().get().equals(saved));
        journey.awaitPicture();
        assertThat(name(robot)).isEqualTo("EpsilonPlusFlat, ε 0.25");

        Path dropped = folder.resolve("mine.json");
        CompositeFiles.write(Composites.epsilonPlus().with("mine", Selector.named("conv2"), new Gamma()), dropped);
        journey.onFx(() -> {
            journey.explorer.open(List.of(dropped));
            return null;
        });
        journey.await(() -> journey.model.composite().get().name().equals("mine"));
        journey.awaitPicture();
        assertThat(isShown(robot, "#composite-sentence")).isFalse();

        Path strange = folder.resolve("strange.json");
        Files.writeString(strange, Files.readString(dropped).replace("conv2", "conv9"));
        journey.onFx(() -> {
            journey.explorer.open(List.of(strange));
            return null;
        });
        journey.await(() ->
                journey.model.notices().stream().anyMatch(n -> n.sentence().contains("conv9")));
        assertThat(journey.model.composite().get().name()).isEqualTo("mine");
    }

    @Test
    void compositesAndTreatmentsAreExplainedInASentence(FxRobot robot) {
        journey.open(network, images);
        for (Composite composite : Composites.shipped()) {
            choose(composite);
            assertThat(text(robot, "#composite-sentence"))
                    .isEqualTo(CompositeSentences.of(composite).orElseThrow());
        }
        choose(Composites.epsilonPlus());
        for (BatchNormTreatment treatment : BatchNormTreatment.values()) {
            journey.onFx(() -> {
                journey.model.batchNorm().set(Optional.of(treatment));
                return null;
            });
            assertThat(text(robot, "#batch-norm-sentence")).isEqualTo(treatment.sentence());
        }
    }

    @Test
    void residualSumsAreSplitAsIsChosenWhereThereAreAny(FxRobot robot) {
        journey.open(network, images);
        assertThat(isShown(robot, "#add-split")).isFalse();
        journey.open(RESIDUAL, Path.of("datasets/shapes"));
        journey.await(() -> journey.model.network().get().name().equals("cifar10-resnet-bn")
                && journey.model.outcome().get().isCurrent()
                && journey.model.outcome().get().view().isPresent());
        ComboBox<Optional<AddSplit>> chooser = robot.lookup("#add-split").queryComboBox();
        assertThat(isShown(robot, "#add-split")).isTrue();
        assertThat(chooser.getValue()).contains(AddSplit.PROPORTIONAL);
        double before = journey.view().comparison().fused().input().sum();

        for (AddSplit split : List.of(AddSplit.ABSOLUTE, AddSplit.SYMMETRIC)) {
            robot.interact(() -> chooser.setValue(Optional.of(split)));
            journey.awaitPicture();

            assertThat(used().rulesFor(journey.model.network().get().raw()).values())
                    .contains(split.rule());
            assertThat(text(robot, "#add-split-sentence")).isEqualTo(split.sentence());
            assertThat(text(robot, "#composite-changes")).isEqualTo(split.option() + " split");
            assertThat(journey.view().comparison().fused().input().sum()).isNotEqualTo(before);
        }
        robot.clickOn("#undo-rules");
        journey.awaitPicture();
        assertThat(chooser.getValue()).contains(AddSplit.PROPORTIONAL);
        assertThat(journey.view().comparison().fused().input().sum()).isEqualTo(before);
    }

    @Test
    void itIsSaidWhyANetworkChangesTheCompositeUntilAnotherIsChosen(FxRobot robot) {
        journey.open(network, images);
        assertThat(isShown(robot, "#composite-reason")).isFalse();
        type(robot, "#epsilon-value", "0.25");
        robot.interact(
                () -> robot.lookup("#undo-rules").queryAs(Hyperlink.class).fire());
        journey.awaitPicture();
        journey.open(Path.of("assets/networks/mnist-dense-bn.onnx"), images);
        journey.await(() -> journey.model.network().get().name().equals("mnist-dense-bn"));
        journey.awaitPicture();

        assertThat(journey.model.composite().get()).isEqualTo(Composites.epsilonPlus());
        assertThat(text(robot, "#composite-reason"))
                .startsWith(
                        "EpsilonPlus in place of EpsilonPlusFlat, because the first layer of this network is dense");

        choose(Composites.epsilonPlusFlat());
        assertThat(isShown(robot, "#composite-reason")).isFalse();
    }
}
