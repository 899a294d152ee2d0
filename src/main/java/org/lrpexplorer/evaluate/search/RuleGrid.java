package org.lrpexplorer.evaluate.search;

import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.rule.AlphaBeta;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.Rules;

/**
 * The rules that are tried in each group of layers.
 *
 * @param rules at least one, none twice
 */
public record RuleGrid(List<Rule> rules) {

    /**
     * Copies the list.
     *
     * @throws SearchException if there is no rule, or one is there twice
     */
    public RuleGrid {
        rules = List.copyOf(rules);
        if (rules.isEmpty()) {
            throw new SearchException("The search has no rules to try; name at least one.");
        }
        if (rules.stream().distinct().count() < rules.size()) {
            throw new SearchException("The search tries a rule twice; leave one out.");
        }
    }

    /** γ from 0 to 1, ε from 1e-6 to 1, and α from 1 to 2. */
    public static RuleGrid usual() {
        Stream<Rule> gammas = Stream.of(0.0, 0.1, 0.25, 0.5, 1.0).map(Gamma::new);
        Stream<Rule> epsilons = Stream.of(1e-6, 1e-2, 1e-1, 1.0).map(Epsilon::new);
        Stream<Rule> alphas = Stream.of(1.0, 1.5, 2.0).map(alpha -> new AlphaBeta(alpha, alpha - 1));
        return new RuleGrid(
                Stream.of(gammas, epsilons, alphas).flatMap(rules -> rules).toList());
    }

    /**
     * The rules of some notations.
     *
     * @throws SearchException if one is no rule for linear layers
     */
    public static RuleGrid of(List<String> notations) {
        return new RuleGrid(notations.stream().map(RuleGrid::rule).toList());
    }

    private static Rule rule(String notation) {
        try {
            return Rules.parse(notation);
        } catch (RuleException e) {
            throw new SearchException(e.getMessage(), e);
        }
    }
}
