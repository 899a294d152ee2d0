package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.explore.evaluate.EvaluatedClass;
import org.lrpexplorer.explore.evaluate.EvaluationForm;
import org.lrpexplorer.explore.evaluate.MeasureOffer;
import org.lrpexplorer.explore.evaluate.RuleSearchForm;
import org.lrpexplorer.explore.setting.Codec;
import org.lrpexplorer.explore.setting.NamedSetting;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.OutputRegion;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.tensor.Shape;

class ExplorerSettingsTest {

    private final ExplorerModel model = new ExplorerModel();

    @Test
    void everythingThatAPersonSetsIsAmongThemApartFromWhereTheyLook() {
        assertThat(namesOf(ExplorerSettings.drawn(model.display())))
                .containsExactlyInAnyOrderElementsOf(propertiesOf(model.display()));
        assertThat(namesOf(ExplorerSettings.around(model.window())))
                .containsExactlyInAnyOrderElementsOf(propertiesOf(model.window()));
        assertThat(namesOf(ExplorerSettings.evaluated(new EvaluationForm())).stream()
                        .map(name -> name.replace("evaluate.", "")))
                .containsExactlyInAnyOrderElementsOf(propertiesOf(new EvaluationForm()));
        assertThat(Stream.concat(
                        Stream.of("index", "layer", "attended"), namesOf(ExplorerSettings.explained(model)).stream()))
                .containsExactlyInAnyOrderElementsOf(propertiesOf(model));
    }

    private static List<String> namesOf(List<NamedSetting<?>> settings) {
        return settings.stream().map(NamedSetting::name).toList();
    }

    /** The names of the methods that give what can be set. */
    private static List<String> propertiesOf(Object model) {
        return Arrays.stream(model.getClass().getMethods())
                .filter(method -> Property.class.isAssignableFrom(method.getReturnType()))
                .map(java.lang.reflect.Method::getName)
                .toList();
    }

    @Test
    void theyComeBackFromTheirTexts() {
        model.target().set(Target.contrast(3, 5));
        model.composite().set(Composites.gradient());
        model.batchNorm().set(Optional.of(BatchNormTreatment.Z));
        model.pruning().set(Pruning.of(0.25));
        model.display().colorMap().set(ColorMap.BWR);
        model.display().opacity().set(0.3);
        List<Optional<String>> texts = all(model).map(NamedSetting::text).toList();

        ExplorerModel another = new ExplorerModel();
        List<NamedSetting<?>> settings = all(another).toList();
        for (int i = 0; i < settings.size(); i++) {
            texts.get(i).ifPresent(settings.get(i)::read);
        }

        assertThat(another.target().get()).isEqualTo(Target.contrast(3, 5));
        assertThat(another.composite().get()).isEqualTo(Composites.gradient());
        assertThat(another.batchNorm().get()).isEqualTo(model.batchNorm().get());
        assertThat(another.pruning().get()).isEqualTo(Pruning.of(0.25));
        assertThat(another.display().snapshot()).isEqualTo(model.display().snapshot());

        settings.forEach(NamedSetting::reset);
        assertThat(another.target().get()).isEqualTo(Target.predicted());
        assertThat(another.display().snapshot())
                .isEqualTo(new ExplorerModel().display().snapshot());
    }

    @Test
    void whatAnEvaluationMeasuresComesBackFromItsTexts() {
        EvaluationForm form = new EvaluationForm();
        form.treatments().set(Optional.of(Set.of(FigureTreatment.FUSED, FigureTreatment.raw(BatchNormTreatment.Z))));
        form.composites().set(Optional.of(Set.of(Composites.gradient(), Composites.zPlusWithoutBias())));
        form.images().set("250");
        form.target().set(EvaluatedClass.PREDICTED);
        form.measures().set(Set.copyOf(MeasureOffer.all()));
        List<Optional<String>> texts = ExplorerSettings.evaluated(form).stream()
                .map(NamedSetting::text)
                .toList();

        EvaluationForm another = new EvaluationForm();
        List<NamedSetting<?>> settings = ExplorerSettings.evaluated(another);
        for (int i = 0; i < settings.size(); i++) {
            settings.get(i).read(texts.get(i).orElseThrow());
        }
        assertThat(another.treatments().get()).isEqualTo(form.treatments().get());
        assertThat(another.composites().get()).isEqualTo(form.composites().get());
        assertThat(another.images().get()).isEqualTo("250");
        assertThat(another.target().get()).isEqualTo(EvaluatedClass.PREDICTED);
        assertThat(another.measures().get()).isEqualTo(form.measures().get());

        another.measures().set(Set.of());
        assertThat(settings.get(4).text()).contains("");
        settings.get(0).read("fused | of another version");
        assertThat(another.treatments().get()).contains(Set.of(FigureTreatment.FUSED));
    }

    @Test
    void whatASearchForRulesTriesComesBackFromItsTexts() {
        RuleSearchForm form = new RuleSearchForm();
        form.base().set(Optional.of(Composites.gradient()));
        form.kept().set(Optional.of(BatchNormTreatment.ABSZ));
        form.measure().set(RuleSearchForm.measures().get(2));
        form.images().set("7");
        form.seed().set("12");
        form.rules().set("Gamma:0.5 ZPlus");
        List<Optional<String>> texts =
                ExplorerSettings.searched(form).stream().map(NamedSetting::text).toList();

        RuleSearchForm another = new RuleSearchForm();
        List<NamedSetting<?>> settings = ExplorerSettings.searched(another);
        for (int i = 0; i < settings.size(); i++) {
            settings.get(i).read(texts.get(i).orElseThrow());
        }

        assertThat(another.base().get()).isEqualTo(form.base().get());
        assertThat(another.kept().get()).isEqualTo(form.kept().get());
        assertThat(another.measure().get()).isEqualTo(form.measure().get());
        assertThat(another.images().get()).isEqualTo("7");
        assertThat(another.seed().get()).isEqualTo("12");
        assertThat(another.rules().get()).isEqualTo("Gamma:0.5 ZPlus");
    }

    @Test
    void aCompositeOfOnesOwnComesBackFromItsText() {
        Composite mine = Composites.epsilonPlus().with("mine", Selector.named("conv1"), new Gamma(0.5));
        Codec<Composite> codec = ExplainedText.composite();

        assertThat(codec.write().apply(mine).flatMap(codec.read())).contains(mine);
        assertThat(codec.read().apply("{\"name\" : 3}")).isEmpty();
    }

    static Stream<Condition> conditionsComeBackOnlyWhereTheNetworkHasTheLayer() {
        Shape map = Shape.of(4, 8, 8);
        return Stream.of(
                Condition.ofChannels("conv2", map, List.of(3, 0)),
                Condition.ofRegion("pool", map, new Condition.Region(1, 2, 3, 4)),
                new Condition("conv2", map, List.of(1), Optional.of(new Condition.Region(0, 0, 1, 1))));
    }

    @ParameterizedTest
    @MethodSource
    void conditionsComeBackOnlyWhereTheNetworkHasTheLayer(Condition condition) {
        ObjectProperty<OpenNetwork> network = new SimpleObjectProperty<>(Examples.open(Examples.normBefore(), 1));
        Codec<Optional<Condition>> codec = ExplainedText.condition(network);
        String text = codec.write().apply(Optional.of(condition)).orElseThrow();
        assertThat(codec.read().apply(text)).contains(Optional.of(condition));

        network.set(Examples.open(Examples.residual(), 2));
        assertThat(codec.read().apply(text)).isEmpty();
        network.set(null);
        assertThat(codec.read().apply(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4x8x8;9;;conv2",
                "4x8x8;;;conv2",
                "4x8x8;0;5,5,9,9;conv2",
                "0;0;;conv2",
                "4x9x9;0;;conv2",
                "999999999x999999999;0;;conv2",
                "4x8x8;0;;",
                "conv2"
            })
    void aBrokenConditionIsNone(String text) {
        Codec<Optional<Condition>> codec =
                ExplainedText.condition(new SimpleObjectProperty<>(Examples.open(Examples.normBefore(), 1)));
        assertThat(codec.read().apply(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "1e999", "3 - 3", "PURPLE", "0.5 2", "\u0000"})
    void textsThatStandForNothingChangeNothing(String text) {
        List<Optional<String>> before = all(model).map(NamedSetting::text).toList();
        all(model).filter(setting -> !setting.name().equals("batchNorm")).forEach(setting -> setting.read(text));
        assertThat(all(model).map(NamedSetting::text).toList()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource
    void targetsAreWrittenAndRead(Target target) {
        NamedSetting<Target> setting =
                new NamedSetting<>("target", new SimpleObjectProperty<>(target), ExplainedText.target());
        NamedSetting<Target> other =
                new NamedSetting<>("target", new SimpleObjectProperty<>(Target.ofClass(77)), ExplainedText.target());
        other.read(setting.text().orElseThrow());
        assertThat(other.observable().getValue()).isEqualTo(target);
    }

    static Stream<Target> targetsAreWrittenAndRead() {
        return Stream.of(
                Target.predicted(),
                Target.ofClass(0),
                Target.ofClass(999),
                Target.contrast(0, 12),
                Target.predicted().against(Contrast.withLikeliest()),
                Target.predicted().against(Contrast.with(3)),
                Target.ofClass(4).against(Contrast.withOthers()),
                Target.ofClass(3).within(OutputRegion.at(12, 40)),
                Target.contrast(3, 5).within(new OutputRegion.Rectangle(10, 20, 30, 40)),
                Target.predicted().against(Contrast.withLikeliest()).within(OutputRegion.mask()),
                Target.predicted().within(OutputRegion.row(17)));
    }

    @Test
    void aNumberOutsideItsRangeIsNone() {
        assertThat(Codec.number(0, 1).read().apply("1.5")).isEmpty();
        assertThat(Codec.number(0, 1).read().apply("NaN")).isEmpty();
    }

    private static Stream<NamedSetting<?>> all(ExplorerModel model) {
        return Stream.of(
                        ExplorerSettings.explained(model),
                        ExplorerSettings.drawn(model.display()),
                        ExplorerSettings.around(model.window()))
                .flatMap(List::stream);
    }
}
