package org.lrpexplorer.lrp.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.composite.AddSplit;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.ZPlus;

/**
 * Looks for what stays within the limits by trying it on the same sample. Composites are tried in the order in which they
 * change less of the ε-rules: z⁺ shares have one sign, so that nothing cancels, and without biases in the denominators
 * nothing is lost either.
 */
final class Remedies {

    private final Network network;
    private final Composite chosen;
    private final Function<Composite, Explanation> again;
    private final Set<List<?>> tried = new HashSet<>();

    /**
     * A search.
     *
     * @param network the network that is explained
     * @param chosen the composite that is not sound, with its treatment of BatchNorm
     * @param again explains the same sample by another composite
     */
    Remedies(Network network, Composite chosen, Function<Composite, Explanation> again) {
        this.network = network;
        this.chosen = chosen;
        this.again = again;
    }

    /**
     * The first composite that helps and, where normalisations are in place, the first treatment of them that does; if
     * neither does alone, the first composite with relevance passed through them.
     */
    List<Remedy> found() {
        Optional<BatchNormTreatment> treatment = treatment();
        List<Remedy> remedies = new ArrayList<>();
        first(composites().map(composite -> new Way(composite, treatment, false)))
                .ifPresent(remedies::add);
        first(treatments().map(other -> new Way(chosen, Optional.of(other), true)))
                .ifPresent(remedies::add);
        if (remedies.isEmpty() && normalisation().isPresent()) {
            first(composites().map(composite -> new Way(composite, Optional.of(BatchNormTreatment.PASS), true)))
                    .ifPresent(remedies::add);
        }
        return remedies;
    }

    /** The same, and the first other split of residual sums that helps. */
    List<Remedy> foundWithSplits() {
        List<Remedy> remedies = new ArrayList<>(found());
        CompositeEdit edit = CompositeEdit.of(chosen, Composites.shipped());
        first(Stream.of(AddSplit.ABSOLUTE, AddSplit.SYMMETRIC)
                        .map(split -> new Way(edit.with(Optional.of(split)), Optional.empty(), false)))
                .ifPresent(remedies::add);
        return remedies;
    }

    /**
     * What to try.
     *
     * @param treatment of normalisations in place; empty for the composite's own
     * @param says whether the treatment is part of what is advised
     */
    private record Way(Composite composite, Optional<BatchNormTreatment> treatment, boolean says) {

        Composite treated() {
            return treatment.map(composite::withBatchNorm).orElse(composite);
        }
    }

    private Optional<Remedy> first(Stream<Way> ways) {
        return ways.flatMap(way -> attempt(way).stream()).findFirst();
    }

    /** How many were tried. */
    int count() {
        return tried.size();
    }

    private Stream<Composite> composites() {
        return Stream.of(
                Composites.suitedTo(network),
                Composites.epsilonPlus(),
                Composites.everywhere(new ZPlus()),
                Composites.zPlusWithoutBias());
    }

    private Stream<BatchNormTreatment> treatments() {
        return normalisation().isEmpty()
                ? Stream.empty()
                : Stream.of(BatchNormTreatment.Z, BatchNormTreatment.ABSZ, BatchNormTreatment.PASS);
    }

    /** The treatment of normalisations in place that was chosen. */
    private Optional<BatchNormTreatment> treatment() {
        return normalisation()
                .map(node -> chosen.rulesFor(network).get(node.name()))
                .flatMap(rule -> Arrays.stream(BatchNormTreatment.values())
                        .filter(treatment -> treatment.rule().equals(rule))
                        .findFirst());
    }

    private Optional<Node> normalisation() {
        return network.nodes().stream()
                .filter(node -> node.layer().kind() == LayerKind.BATCH_NORM
                        || node.layer().kind() == LayerKind.SAMPLE_NORM)
                .findFirst();
    }

    private Optional<Remedy> attempt(Way way) {
        Composite composite = way.treated();
        List<Rule> rules = List.copyOf(composite.rulesFor(network).values());
        boolean same = rules.equals(List.copyOf(chosen.rulesFor(network).values()));
        if (same || !tried.add(rules)) {
            return Optional.empty();
        }
        try {
            Amounts amounts = Amounts.of(again.apply(composite));
            return Optional.of(new Remedy(composite.name(), way.treatment().filter(t -> way.says()), amounts))
                    .filter(Remedy::isWellWithinLimits);
        } catch (AttributionException e) {
            // What cannot be computed helps nobody.
            return Optional.empty();
        }
    }
}
