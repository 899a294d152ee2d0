package org.lrpexplorer.lrp;

import java.util.HashMap;
import java.util.Map;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.plan.Reading;
import org.lrpexplorer.rule.Rule;

/** Hands what a plan's way back through one network sends to the findings. */
final class PlanFindings {

    private final Network network;
    private final Map<String, Rule> rules;
    private final Asked asked;
    private final Findings findings;
    private final Map<String, Portion> totals = new HashMap<>();

    PlanFindings(Network network, Map<String, Rule> rules, Asked asked, Findings.Entries entries) {
        this.network = network;
        this.rules = rules;
        this.asked = asked;
        this.findings = new Findings(network, asked.request().detail(), asked.count(), entries);
    }

    void read(Reading reading) {
        Portion portion = new PlanPortion(reading, asked.count());
        if (reading.kind() == Reading.Kind.TOTAL) {
            totals.put(reading.tensor(), portion);
            findings.arrived(reading.tensor(), portion);
        } else {
            Node node = network.node(reading.node()).orElseThrow();
            findings.sent(node, rules.get(node.name()), totals.get(node.output()), reading.tensor(), portion);
        }
    }

    Findings findings() {
        return findings;
    }
}
