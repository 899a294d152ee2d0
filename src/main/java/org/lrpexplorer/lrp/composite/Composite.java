package org.lrpexplorer.lrp.composite;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.text.Text;

/**
 * Which rule each layer of a network gets (Montavon et al. 2019, §10.3: different rules at different depths). An
 * ordered list of assignments; for each node the first that selects it counts. Plain data, value-equal.
 *
 * @param name for people
 * @param assignments in order of precedence
 * @param procedure what is made of passes back by these rules
 */
public record Composite(String name, List<Assignment> assignments, Procedure procedure) {

    /** Copies the assignments. */
    public Composite {
        assignments = List.copyOf(assignments);
    }

    /** A composite for layer-wise relevance propagation. */
    public Composite(String name, List<Assignment> assignments) {
        this(name, assignments, new Propagation());
    }

    /** Whether this is layer-wise relevance propagation. */
    public boolean isLrp() {
        return procedure.isLrp();
    }

    /** The name for people, which says so where this is not LRP. */
    public String title() {
        return isLrp() ? name : name + " (not LRP)";
    }

    /** The same rules under another procedure. */
    public Composite with(String newName, Procedure other) {
        return new Composite(newName, assignments, other);
    }

    /** This composite with one more assignment that takes precedence over the others. */
    public Composite with(String newName, Selector where, Rule rule) {
        List<Assignment> all = new ArrayList<>(List.of(new Assignment(where, rule)));
        all.addAll(assignments);
        return new Composite(newName, all, procedure);
    }

    /**
     * This composite with another treatment of the BatchNorm layers that are left in place, and of normalisations by
     * the statistics of each sample, which always are. Assignments that name a
     * BatchNorm and precede those by kind keep their precedence. What is not LRP takes BatchNorm for the map that it is,
     * so that it stays as it is.
     */
    public Composite withBatchNorm(BatchNormTreatment treatment) {
        if (!isLrp()) {
            return this;
        }
        Set<LayerKind> treated = Set.of(LayerKind.BATCH_NORM, LayerKind.SAMPLE_NORM);
        int first = (int) assignments.stream()
                .takeWhile(assignment -> !assignment.meansEach(LayerKind.BATCH_NORM))
                .count();
        List<Assignment> all = new ArrayList<>(assignments.subList(0, first));
        all.add(new Assignment(new Selector.OfKind(treated, Position.ANY), treatment.rule()));
        // What has its treatment would only mislead whoever reads a later line.
        assignments.stream()
                .skip(first)
                .flatMap(assignment -> assignment.without(treated).stream())
                .forEach(all::add);
        return new Composite(name, all);
    }

    /** This composite with the given bounds of the network's normalised input where a rule still lacks them. */
    public Composite withBox(Box box) {
        return new Composite(
                name,
                assignments.stream().map(assignment -> assignment.within(box)).toList(),
                procedure.within(box));
    }

    /**
     * The same for a network some of whose inputs may be held: layers that hang on a held input alone get bounds that are
     * wide enough for its values, and those of the network's input where they are.
     */
    public Composite withBox(Box box, Network network) {
        if (!needsBox() || !network.has(LayerKind.HELD_INPUT)) {
            return withBox(box);
        }
        List<Assignment> all = new ArrayList<>(new HeldBounds(network, box).before(assignments));
        all.addAll(assignments);
        return new Composite(name, all, procedure).withBox(box);
    }

    /** Whether a rule or the procedure still lacks the bounds of the network's input, so that {@link #withBox} must say them. */
    public boolean needsBox() {
        return procedure.needsBox()
                || assignments.stream().anyMatch(assignment -> assignment.rule().needsBox());
    }

    /** This composite without assignments to single layers that the network does not have. */
    public Composite within(Network network) {
        return new Composite(
                name,
                assignments.stream()
                        .filter(assignment ->
                                absentNodes(assignment, network).findAny().isEmpty())
                        .toList(),
                procedure);
    }

    /**
     * The rule of every node, by node name in forward order.
     *
     * @throws CompositeException if an assignment names a node that the network lacks, if a node has no assignment,
     *     if its rule cannot work on its layer, or if it lacks the bounds of the network's input
     */
    public Map<String, Rule> rulesFor(Network network) {
        assignments.stream()
                .flatMap(line -> absentNodes(line, network))
                .findFirst()
                .ifPresent(absent -> {
                    throw new CompositeException(Text.of(
                            "The composite '%s' has a rule for layer '%s', but network '%s' has no such layer.",
                            name, absent, network.name()));
                });
        if (procedure.needsBox()) {
            throw new CompositeException(Text.of(
                    "The method '%s' needs the lowest value of the network's input, which is black: it comes from the input"
                            + " range of the network's card, or from --box low..high; or start from the mean.",
                    name));
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        network.nodes().forEach(node -> rules.put(node.name(), ruleFor(node, network)));
        return rules;
    }

    private Rule ruleFor(Node node, Network network) {
        Rule rule = assignments.stream()
                .filter(assignment -> assignment.where().selects(node, network))
                .map(Assignment::rule)
                .findFirst()
                .or(() -> Optional.<Rule>of(new Pass()).filter(pass -> isHeld(node)))
                .orElseThrow(() -> new CompositeException(Text.of(
                        "The composite '%s' has no rule for layer '%s' (%s).",
                        name, node.name(), node.layer().kind().label())));
        if (!rule.kinds().contains(node.layer().kind())) {
            throw new CompositeException(Text.of(
                    "The composite '%s' gives layer '%s' (%s) the rule %s, which works only on %s.",
                    name, node.name(), node.layer().kind().label(), rule.notation(), rule.describeKinds()));
        }
        if (rule.needsBox()) {
            throw new CompositeException(Text.of(
                    "The composite '%s' needs the lowest and highest value of the network's input for layer '%s' (%s): "
                            + "they come from the input range of the network's card, or from --box low..high.",
                    name, node.name(), rule.notation()));
        }
        requireFit(rule, node, network);
        return rule;
    }

    /** Relevance ends at a held input whatever the composite, so that none needs a line for it. */
    private static boolean isHeld(Node node) {
        return node.layer().kind() == LayerKind.HELD_INPUT;
    }

    private void requireFit(Rule rule, Node node, Network network) {
        try {
            rule.requireFit(
                    node.layer(), node.inputs().stream().map(network::shapeOf).toList());
        } catch (RuleException e) {
            throw new CompositeException(
                    Text.of("The composite '%s' does not fit layer '%s': %s", name, node.name(), e.getMessage()));
        }
    }

    private static Stream<String> absentNodes(Assignment assignment, Network network) {
        return assignment.where().nodeNames().filter(node -> network.node(node).isEmpty());
    }
}
