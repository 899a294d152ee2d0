package org.lrpexplorer.lrp.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/**
 * A composite as a person has changed it: the assignments that it was based on, with other parameters perhaps, among them a
 * line for residual sums, and before them rules for single layers. Its name says what was changed, such as {@code
 * EpsilonPlusFlat, ε 0.25, symmetric split, changed in 1 layer}. Value-equal.
 *
 * @param base what it was based on
 * @param now as it is
 */
public record CompositeEdit(Composite base, Composite now) {

    private static final String SEPARATOR = ", ";
    private static final Selector SUMS = Selector.every(LayerKind.ADD);

    /** A changed composite, whose base is among others, or else itself. */
    public static CompositeEdit of(Composite now, List<Composite> bases) {
        return bases.stream()
                .map(base -> new CompositeEdit(base, now))
                .filter(CompositeEdit::isOne)
                .findFirst()
                .orElseGet(() -> new CompositeEdit(now, now));
    }

    /** Whether the composite is the base, or could come of changes to it and bears such a name. */
    private boolean isOne() {
        return now.equals(base)
                || (now.name().startsWith(base.name() + SEPARATOR)
                        && layerCount() >= 0
                        && now.procedure().getClass() == base.procedure().getClass()
                        && selectors(based()).equals(selectors(base.assignments()))
                        && layers().stream()
                                .allMatch(line ->
                                        line.where().nodeNames().findAny().isPresent()));
    }

    private static List<Selector> selectors(List<Assignment> assignments) {
        return assignments.stream().map(Assignment::where).toList();
    }

    /** Whether anything is changed. */
    public boolean isChanged() {
        return !now.equals(base);
    }

    /** What is changed, in the words that the name has for it; empty if nothing is. */
    public String changes() {
        return isChanged() ? now.name().substring(base.name().length() + SEPARATOR.length()) : "";
    }

    /** The value of a parameter in the first rule that has it. */
    public OptionalDouble parameter(RuleParameter which) {
        return first(plain(), now.procedure(), which);
    }

    /** How sums split relevance among their branches; empty if they do otherwise than any {@link AddSplit} says. */
    public Optional<AddSplit> split() {
        return splitOf(now);
    }

    private static Optional<AddSplit> splitOf(Composite composite) {
        return composite.assignments().stream()
                .filter(line -> line.meansEach(LayerKind.ADD))
                .findFirst()
                .flatMap(line -> AddSplit.of(line.rule()));
    }

    /** What sums do in the base; empty if that is something else than any {@link AddSplit} says. */
    public Optional<AddSplit> baseSplit() {
        return splitOf(base);
    }

    /**
     * The composite with another split in every sum that was given no rule by itself; without any, what the base says. The
     * same if it is not LRP.
     */
    public Composite with(Optional<AddSplit> split) {
        return now.isLrp()
                ? composed(plain(), now.procedure(), split.filter(some -> !baseSplit()
                        .equals(split)))
                : now;
    }

    /** The line for sums that was put in, if one was. */
    private Optional<Assignment> splitLine() {
        List<Assignment> lines =
                now.assignments().stream().filter(CompositeEdit::splits).toList();
        return lines.size()
                        > base.assignments().stream()
                                .filter(CompositeEdit::splits)
                                .count()
                ? Optional.of(lines.get(0))
                : Optional.empty();
    }

    private static boolean splits(Assignment line) {
        return line.where().equals(SUMS) && AddSplit.of(line.rule()).isPresent();
    }

    /** All lines but that one. */
    private List<Assignment> plain() {
        List<Assignment> lines = new ArrayList<>(now.assignments());
        splitLine().ifPresent(lines::remove);
        return lines;
    }

    private static OptionalDouble first(List<Assignment> assignments, Procedure procedure, RuleParameter which) {
        Stream<OptionalDouble> ofRules =
                assignments.stream().map(assignment -> assignment.rule().parameter(which));
        return Stream.concat(ofRules, Stream.of(procedure.parameter(which)))
                .filter(OptionalDouble::isPresent)
                .findFirst()
                .orElse(OptionalDouble.empty());
    }

    /**
     * The composite with another value of a parameter in every rule that has it, or in its procedure.
     *
     * @throws RuleException if one cannot have that value
     */
    public Composite with(RuleParameter which, double value) {
        List<Assignment> lines = plain().stream()
                .map(line -> new Assignment(line.where(), line.rule().with(which, value)))
                .toList();
        return composed(lines, now.procedure().with(which, value), ownSplit());
    }

    /** The composite with other integrated gradients start from; the same if it has none. */
    public Composite from(PathBaseline baseline) {
        return now.procedure() instanceof IntegratedGradients path
                ? composed(plain(), path.from(baseline), ownSplit())
                : now;
    }

    /** The rule that a layer was given by itself, if it was. */
    public Optional<Rule> ruleOf(String layer) {
        return layers().stream()
                .filter(line -> line.where().equals(Selector.named(layer)))
                .map(Assignment::rule)
                .findFirst();
    }

    /** The composite with a rule for one layer; without any, the layer gets what the base says. */
    public Composite withRule(String layer, Optional<Rule> rule) {
        Selector where = Selector.named(layer);
        List<Assignment> lines = new ArrayList<>();
        rule.ifPresent(given -> lines.add(new Assignment(where, given)));
        layers().stream().filter(line -> !line.where().equals(where)).forEach(lines::add);
        lines.addAll(based());
        return composed(lines, now.procedure(), ownSplit());
    }

    private Optional<AddSplit> ownSplit() {
        return splitLine().flatMap(line -> AddSplit.of(line.rule()));
    }

    private int layerCount() {
        return plain().size() - base.assignments().size();
    }

    private List<Assignment> layers() {
        return plain().subList(0, layerCount());
    }

    private List<Assignment> based() {
        return plain().subList(layerCount(), plain().size());
    }

    private Composite composed(List<Assignment> assignments, Procedure procedure, Optional<AddSplit> split) {
        int layers = assignments.size() - base.assignments().size();
        List<Assignment> based = assignments.subList(layers, assignments.size());
        Stream<String> parameters = Stream.of(RuleParameter.values())
                .filter(which ->
                        !first(based, procedure, which).equals(first(base.assignments(), base.procedure(), which)))
                .map(which -> which.symbol() + " "
                        + RuleParameter.text(first(based, procedure, which).orElseThrow()));
        Stream<String> start = procedure instanceof IntegratedGradients path
                        && base.procedure() instanceof IntegratedGradients other
                        && path.baseline() != other.baseline()
                ? Stream.of("from " + path.baseline().word())
                : Stream.empty();
        Stream<String> count = layers == 0
                ? Stream.empty()
                : Stream.of(Text.of("changed in %d layer%s", layers, layers == 1 ? "" : "s"));
        String name = Stream.of(Stream.of(base.name()), parameters, split.map(AddSplit::change).stream(), start, count)
                .flatMap(words -> words)
                .collect(Collectors.joining(SEPARATOR));
        return new Composite(name, withSplit(assignments, split), procedure);
    }

    /** The line goes in front of what says by kind what sums do, so that rules for single sums keep their precedence. */
    private static List<Assignment> withSplit(List<Assignment> assignments, Optional<AddSplit> split) {
        List<Assignment> all = new ArrayList<>(assignments);
        int before = (int) assignments.stream()
                .takeWhile(line -> !line.meansEach(LayerKind.ADD))
                .count();
        split.ifPresent(some -> all.add(before, new Assignment(SUMS, some.rule())));
        return all;
    }
}
