package org.lrpexplorer.lrp.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.rule.AlphaBeta;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.rule.WithoutBias;
import org.lrpexplorer.rule.ZPlus;

class CompositeEditTest {

    private static CompositeEdit edit(Composite composite) {
        return CompositeEdit.of(composite, Composites.shipped());
    }

    private static List<String> rules(Composite composite) {
        return composite.assignments().stream().map(Assignment::describe).toList();
    }

    @Test
    void aParameterIsSetInEveryRuleThatHasItAndNamed() {
        Composite changed = edit(Composites.epsilonGammaBox()).with(RuleParameter.GAMMA, 0.5);

        assertThat(changed.name()).isEqualTo("EpsilonGammaBox, γ 0.5");
        assertThat(rules(changed)).contains("every Conv: Gamma:0.5", "every Dense: Epsilon");
        Composite both = edit(changed).with(RuleParameter.EPSILON, 0.25);
        assertThat(both.name()).isEqualTo("EpsilonGammaBox, ε 0.25, γ 0.5");
        assertThat(edit(both).parameter(RuleParameter.GAMMA)).hasValue(0.5);
        assertThat(edit(both).parameter(RuleParameter.ALPHA)).isEmpty();
        assertThat(edit(both).base()).isEqualTo(Composites.epsilonGammaBox());
    }

    @Test
    void whatIsSetBackIsTheBaseAgain() {
        Composite changed = edit(Composites.epsilonPlusFlat()).with(RuleParameter.EPSILON, 0.1);
        assertThat(edit(changed).isChanged()).isTrue();

        Composite back = edit(changed).with(RuleParameter.EPSILON, 1e-6);

        assertThat(back).isEqualTo(Composites.epsilonPlusFlat());
        assertThat(edit(back).isChanged()).isFalse();
    }

    @Test
    void betaFollowsAlphaAndImpossibleValuesAreRefused() {
        Composite changed = edit(Composites.epsilonAlpha2Beta1()).with(RuleParameter.ALPHA, 3);

        assertThat(rules(changed)).contains("every Conv: AlphaBeta:3,2");
        assertThat(rules(edit(changed).with(RuleParameter.ALPHA, 2.3))).contains("every Conv: AlphaBeta:2.3,1.3");
        List.of(0.5, Double.NaN, Double.POSITIVE_INFINITY)
                .forEach(alpha -> assertThatThrownBy(() -> edit(changed).with(RuleParameter.ALPHA, alpha))
                        .isInstanceOf(RuleException.class));
        assertThatThrownBy(() -> edit(changed).with(RuleParameter.ALPHA, 0.5)).isInstanceOf(RuleException.class);
        assertThatThrownBy(() -> edit(changed).with(RuleParameter.EPSILON, -1)).isInstanceOf(RuleException.class);
    }

    @Test
    void aLayerGetsARuleOfItsOwnUntilItGetsWhatTheCompositeSays() {
        Composite one = edit(Composites.epsilonPlus()).withRule("conv2", Optional.of(new Gamma()));
        assertThat(one.name()).isEqualTo("EpsilonPlus, changed in 1 layer");
        assertThat(rules(one)).first().isEqualTo("layer 'conv2': Gamma");

        Composite again = edit(one).withRule("conv2", Optional.of(new ZPlus()));
        assertThat(again.name()).isEqualTo("EpsilonPlus, changed in 1 layer");
        assertThat(edit(again).ruleOf("conv2")).contains(new ZPlus());

        Composite two = edit(again).withRule("conv1", Optional.of(new Gamma()));
        assertThat(two.name()).isEqualTo("EpsilonPlus, changed in 2 layers");
        assertThat(edit(two).with(RuleParameter.GAMMA, 1).name()).isEqualTo("EpsilonPlus, changed in 2 layers");

        Composite back = edit(edit(two).withRule("conv1", Optional.empty())).withRule("conv2", Optional.empty());
        assertThat(back).isEqualTo(Composites.epsilonPlus());
    }

    @Test
    void aCompositeWithLinesForLayersIsItsOwnBaseWhereNoOtherIs() {
        Composite mine = Composites.epsilonPlus().with("mine", Selector.named("conv1"), new Gamma());

        Composite changed = edit(mine).withRule("conv2", Optional.of(new Epsilon()));

        CompositeEdit known = CompositeEdit.of(changed, List.of(mine));
        assertThat(changed.name()).isEqualTo("mine, changed in 1 layer");
        assertThat(known.base()).isEqualTo(mine);
        assertThat(known.ruleOf("conv1")).isEmpty();
        assertThat(edit(changed).base()).as("not listed").isEqualTo(changed);
    }

    @Test
    void aCompositeOfAnothersNameIsNoChangeOfIt() {
        Composite impostor = new Composite("EpsilonPlus", Composites.zBoxZPlus().assignments());

        assertThat(edit(impostor).isChanged()).isFalse();
        assertThat(edit(impostor).changes()).isEmpty();
        assertThat(edit(edit(Composites.epsilonPlus()).with(RuleParameter.EPSILON, 1))
                        .changes())
                .isEqualTo("ε 1");
    }

    @Test
    void everyShippedCompositeAndEveryTreatmentHasItsSentence() {
        assertThat(Composites.shipped()).allSatisfy(composite -> assertThat(CompositeSentences.of(composite))
                .hasValueSatisfying(sentence -> assertThat(sentence).endsWith(".")));
        assertThat(Composites.shipped().stream().map(CompositeSentences::of)).doesNotHaveDuplicates();
        assertThat(CompositeSentences.of(edit(Composites.epsilonPlus()).with(RuleParameter.EPSILON, 1)))
                .isEmpty();
        assertThat(BatchNormTreatment.values())
                .allSatisfy(treatment -> assertThat(treatment.sentence()).endsWith("."));
    }

    @Test
    void rulesSayAndChangeTheirParameters() {
        Rule rule = new WithoutBias(new AlphaBeta(2, 1, 1e-9));
        assertThat(rule.parameter(RuleParameter.ALPHA)).hasValue(2);
        assertThat(rule.parameter(RuleParameter.GAMMA)).isEmpty();
        assertThat(rule.with(RuleParameter.ALPHA, 1.5)).isEqualTo(new WithoutBias(new AlphaBeta(1.5, 0.5, 1e-9)));
        assertThat(Stream.of(1e-6, 2.5e-9, 0.25, 0.001, 0.0, 100.0).map(RuleParameter::text))
                .containsExactly("1e-6", "2.5e-9", "0.25", "0.001", "0", "100");
        assertThat(new ZPlus().with(RuleParameter.ALPHA, 3)).isEqualTo(new ZPlus());
    }

    @Test
    void aSplitOfSumsIsALineBeforeWhatSaysSoByKindAndIsNamed() {
        assertThat(edit(Composites.epsilonPlus()).split()).contains(AddSplit.PROPORTIONAL);

        Composite split = edit(Composites.epsilonPlus()).with(Optional.of(AddSplit.ABSOLUTE));

        assertThat(split.name()).isEqualTo("EpsilonPlus, absolute split");
        assertThat(rules(split)).containsSubsequence("every Add: AbsoluteSplit", "every AveragePool or Add: Norm");
        assertThat(edit(split).split()).contains(AddSplit.ABSOLUTE);
        assertThat(edit(split).base()).isEqualTo(Composites.epsilonPlus());
        assertThat(edit(split).changes()).isEqualTo("absolute split");
        Composite other = edit(split).with(Optional.of(AddSplit.SYMMETRIC));
        assertThat(other.name()).isEqualTo("EpsilonPlus, symmetric split");
        assertThat(other.assignments()).hasSameSizeAs(split.assignments());
        assertThat(edit(other).with(Optional.of(AddSplit.PROPORTIONAL))).isEqualTo(Composites.epsilonPlus());
        assertThat(edit(other).with(Optional.empty())).isEqualTo(Composites.epsilonPlus());
    }

    @Test
    void aSplitStaysWhenOtherThingsAreChangedAndSingleSumsKeepTheirRules() {
        Composite split = edit(Composites.epsilonPlus()).with(Optional.of(AddSplit.SYMMETRIC));
        Composite more = edit(edit(split).with(RuleParameter.EPSILON, 0.5)).withRule("add2", Optional.of(new Norm()));

        assertThat(more.name()).isEqualTo("EpsilonPlus, ε 0.5, symmetric split, changed in 1 layer");
        assertThat(rules(more)).first().isEqualTo("layer 'add2': Norm");
        assertThat(edit(more).split()).contains(AddSplit.SYMMETRIC);
        assertThat(edit(more).ruleOf("add2")).contains(new Norm());
        assertThat(edit(more).parameter(RuleParameter.EPSILON)).hasValue(0.5);
        assertThat(edit(edit(more).with(Optional.empty()))
                        .with(RuleParameter.EPSILON, 1e-6)
                        .name())
                .isEqualTo("EpsilonPlus, changed in 1 layer");
        assertThat(new CompositeJson("it").read(CompositeJson.write(more))).isEqualTo(more);
    }

    @Test
    void aCompositeThatDoesSomethingElseWithSumsHasNoSplitUntilItGetsOne() {
        Composite copies = Composites.epsilonPlus().with("copies", Selector.every(LayerKind.ADD), new Pass());
        CompositeEdit edit = new CompositeEdit(copies, copies);

        assertThat(edit.split()).isEmpty();
        Composite split = edit.with(Optional.of(AddSplit.PROPORTIONAL));
        assertThat(split.name()).isEqualTo("copies, proportional split");
        CompositeEdit changed = CompositeEdit.of(split, List.of(copies));
        assertThat(changed.split()).contains(AddSplit.PROPORTIONAL);
        assertThat(changed.baseSplit()).isEmpty();
        assertThat(changed.with(Optional.empty())).isEqualTo(copies);
        assertThat(edit(Composites.gradient()).with(Optional.of(AddSplit.SYMMETRIC)))
                .isEqualTo(Composites.gradient());
    }
}
