package org.lrpexplorer.lrp;

import org.lrpexplorer.rule.Rule;

/**
 * One line of a composite: these nodes get this rule.
 *
 * @param where which nodes
 * @param rule what they do with relevance
 */
public record Assignment(Selector where, Rule rule) {

    /** The line in words. */
    public String describe() {
        return where.describe() + ": " + rule.notation();
    }
}
