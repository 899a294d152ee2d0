package org.lrpexplorer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.SmallNetworks;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleAtInput;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.rule.ZPlus;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Temporaries;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class RulesAtBatchTest {

    private final Network network = new SmallNetworks(3).plain(true).as(DataType.DOUBLE);
    private final Activations activations = ForwardPass.run(network, noise(2, 2, 8, 8));
    private final RuleCache cache = new RuleCache(network);
    private final List<Rule> made = new ArrayList<>();

    @Test
    void aRuleAtABatchIsMadeOnceAndGivesTheBitsThatItGivesAnew() {
        RulesAtBatch rules = new RulesAtBatch(1 << 20);

        for (Node node : List.of(node("conv"), node("pool"))) {
            for (Rule rule : List.of(new ZPlus(), new Gamma(0.5), new WinnerTakesAll())) {
                if (!rule.kinds().contains(node.layer().kind())) {
                    continue;
                }
                for (int time = 0; time < 3; time++) {
                    INDArray upper = noise(activations.of(node.output()).shape());
                    INDArray found = at(rules, node, rule).propagate(upper).get(0);
                    INDArray anew = rule.propagate(
                                    node.layer(), activations.inputsOf(node), activations.of(node.output()), upper)
                            .get(0);
                    assertThat(Buffers.doubles(found)).isEqualTo(Buffers.doubles(anew));
                }
            }
        }
        assertThat(made).containsExactly(new ZPlus(), new Gamma(0.5), new WinnerTakesAll());
    }

    @Test
    void theDenominatorsOfRulesThatAreLetGoAreUsedAgain() {
        RulesAtBatch rules = new RulesAtBatch(1 << 20);
        Node conv = node("conv");
        at(rules, conv, new ZPlus());
        Temporaries.bytesUsedAgain();

        rules.release();
        Temporaries.uninitialized(DataType.DOUBLE, activations.of(conv.output()).shape());

        assertThat(rules.bytes()).isZero();
        assertThat(Temporaries.bytesUsedAgain())
                .isEqualTo(activations.of(conv.output()).length() * Double.BYTES);
    }

    @Test
    void whatIsKeptStaysWithinItsBoundAndWhatWasUsedLastStays() {
        RulesAtBatch rules = new RulesAtBatch(60_000);
        for (int i = 1; i <= 50; i++) {
            at(rules, node("conv"), new Gamma(i));
            at(rules, node("conv"), new ZPlus());
            assertThat(rules.bytes()).isBetween(1L, 60_000L);
        }

        assertThat(made).filteredOn(new ZPlus()::equals).hasSize(1);
    }

    @Test
    void nothingIsKeptWithoutRoomOrOfARuleThatDerivesNothing() {
        RulesAtBatch none = new RulesAtBatch(0);
        at(none, node("conv"), new ZPlus());
        RulesAtBatch rules = new RulesAtBatch(1 << 20);
        at(rules, node("dense"), new Epsilon());

        assertThat(none.bytes()).isZero();
        assertThat(rules.bytes()).isZero();
    }

    private RuleAtInput at(RulesAtBatch rules, Node node, Rule rule) {
        return rules.of(node, rule, () -> {
            made.add(rule);
            return cache.of(node, rule).at(activations.inputsOf(node), activations.of(node.output()), DataType.DOUBLE);
        });
    }

    private Node node(String name) {
        return network.node(name).orElseThrow();
    }

    private static INDArray noise(long... shape) {
        int count = 1;
        for (long extent : shape) {
            count *= (int) extent;
        }
        return Buffers.array(new Random(count).doubles(count, -1, 1).toArray(), shape);
    }
}
