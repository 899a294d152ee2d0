package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;
import org.lrpexplorer.rule.ZPlus;

/** Where the rules of some layers change, only what depends on them is computed anew, and gives the bits of a whole run. */
class ChangedRulesTest {

    private static final List<String> RULES = List.of("Gamma:0.1", "Gamma:0.4", "ZPlus", "Epsilon:0.01", "Flat");

    private final Network network =
            ModelReaders.read(Path.of("assets/networks/cifar10-resnet-bn.onnx")).network();
    private final Composite base = Composites.epsilonPlus();
    private final Random random = new Random(5);
    private final float[] sample = input();
    private final List<Node> linear = network.nodes().stream()
            .filter(node -> node.layer().kind().linear())
            .toList();

    @ParameterizedTest
    @EnumSource(Precision.class)
    void randomRulesAtRandomLayersGiveTheBitsOfAWholeRun(Precision precision) {
        ComparingAttributor kept = attributor(precision);
        Composite composite = base;
        for (int round = 0; round < 10; round++) {
            Node layer = linear.get(random.nextInt(linear.size()));
            Rule rule = Rules.parse(RULES.get(random.nextInt(RULES.size())));
            composite = with(composite, layer.name(), rule);
            Request request = Request.of(composite).withDetail(random.nextBoolean() ? Detail.MAPS : Detail.TENSORS);

            assertAsWhole(kept, precision, sample, request);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void anotherSampleTargetStartPruningOrConditionIsNotTakenForTheSame(Precision precision) {
        ComparingAttributor kept = attributor(precision);
        Request first = Request.of(base).withDetail(Detail.MAPS);
        Composite lowest = with(base, linear.get(0).name(), new Gamma(0.3));
        Node middle = linear.get(linear.size() / 2);
        Condition condition = Condition.ofChannels(middle.name(), network.shapeOf(middle.input()), List.of(1, 3));
        List<Request> requests = List.of(
                first.withComposite(lowest),
                first.withTarget(Target.ofClass(3)),
                first.withTarget(Target.ofClass(3)).withComposite(lowest),
                new Request(lowest, Target.ofClass(3), StartRelevance.ONE).withDetail(Detail.MAPS),
                first.withPruning(Pruning.of(0.1)),
                first.withCondition(Optional.of(condition)),
                first.withCondition(Optional.of(condition)).withComposite(lowest),
                first);

        for (Request request : requests) {
            assertAsWhole(kept, precision, sample, request);
        }
        assertAsWhole(kept, precision, input(), first);
        assertAsWhole(kept, precision, sample, first.withComposite(lowest));
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void nothingAboveAChangedLayerIsComputedAnew(Precision precision) {
        ComparingAttributor attributor = attributor(precision);
        String lowest = linear.get(0).name();
        Composite start = with(base, lowest, new Gamma(0.2));
        List<String> whole = passedBack(attributor, start, precision);

        List<String> first = passedBack(attributor, with(base, lowest, new Gamma(0.3)), precision);
        List<String> further = passedBack(attributor, with(start, "block2.conv1", new ZPlus(0.1)), precision);

        assertThat(whole).hasSize(steps(precision));
        assertThat(first).containsOnly(lowest).hasSize(2);
        assertThat(further).contains(lowest, "block2.conv1").doesNotContain("block3.conv1", "block3.add");
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void neitherIfAnotherSampleWasExplainedSince(Precision precision) {
        ComparingAttributor attributor = attributor(precision);
        String lowest = linear.get(0).name();
        Request start = Request.of(with(base, lowest, new Gamma(0.2)));
        attributor.explain(sample, start, RunControl.none());
        attributor.explain(input(), start, RunControl.none());

        assertThat(passedBack(attributor, with(base, lowest, new Gamma(0.3)), precision))
                .containsOnly(lowest)
                .hasSize(2);
        assertAsWhole(attributor, precision, sample, Request.of(with(base, lowest, new Gamma(0.4))));
    }

    /** The nodes of both networks that relevance is taken back through, in this order. */
    private List<String> passedBack(ComparingAttributor attributor, Composite composite, Precision precision) {
        List<String> passed = new ArrayList<>();
        ProgressListener listener = (done, total, step) -> passed.add(step);
        attributor.explain(sample, Request.of(composite), new RunControl(new CancellationToken(), listener));
        return passed.subList(steps(precision), passed.size());
    }

    private int steps(Precision precision) {
        return network.nodes().size()
                + precision.fuse(network).network().nodes().size();
    }

    private void assertAsWhole(ComparingAttributor kept, Precision precision, float[] input, Request request) {
        Comparison found = kept.explain(input, request, RunControl.none());
        Comparison whole = attributor(precision).explain(input, request, RunControl.none());
        BatchTest.assertSameBits(found.raw(), whole.raw());
        BatchTest.assertSameBits(found.fused(), whole.fused());
    }

    private ComparingAttributor attributor(Precision precision) {
        return new ComparingAttributor(network, precision.fuse(network), precision);
    }

    private Composite with(Composite composite, String layer, Rule rule) {
        return CompositeEdit.of(composite, List.of(base)).withRule(layer, Optional.of(rule));
    }

    private float[] input() {
        float[] values = new float[network.inputShape().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
