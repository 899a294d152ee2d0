package org.lrpexplorer.engine.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.SmallNetworks;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.BoundRule;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.ZPlus;

class RuleCacheTest {

    private final Network network = new SmallNetworks(3).plain(true);
    private final Node conv = network.node("conv").orElseThrow();
    private final RuleCache cache = new RuleCache(network);

    @Test
    void aRuleInUseIsBoundOnceHoweverManyOthersAParameterGoesThrough() {
        BoundRule used = cache.of(conv, new ZPlus());
        for (int i = 1; i <= 200; i++) {
            cache.of(conv, new Gamma(i / 100d));
            assertThat(cache.of(conv, new ZPlus())).isSameAs(used);
        }

        assertThat(cache.count(conv)).isLessThanOrEqualTo(16);
    }
}
