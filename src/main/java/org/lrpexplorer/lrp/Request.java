package org.lrpexplorer.lrp;

import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.rule.Pruning;

/**
 * What to explain and how. Value-equal, so that it can be the key of a cache together with network and sample.
 *
 * @param composite which rule each layer gets
 * @param target which class is explained
 * @param start what the target's output starts with
 * @param pruning what is pruned in linear layers
 * @param detail how much of the result is kept
 */
public record Request(Composite composite, Target target, StartRelevance start, Pruning pruning, Detail detail) {

    /** A request without pruning that keeps every tensor. */
    public Request(Composite composite, Target target, StartRelevance start) {
        this(composite, target, start, Pruning.none(), Detail.TENSORS);
    }

    /** The predicted class under a composite, starting with its logit. */
    public static Request of(Composite composite) {
        return new Request(composite, Target.predicted(), StartRelevance.LOGIT);
    }

    /** The same under another composite. */
    public Request withComposite(Composite other) {
        return new Request(other, target, start, pruning, detail);
    }

    /** The same for another target. */
    public Request withTarget(Target other) {
        return new Request(composite, other, start, pruning, detail);
    }

    /** The same with other pruning. */
    public Request withPruning(Pruning other) {
        return new Request(composite, target, start, other, detail);
    }

    /** The same in another detail. */
    public Request withDetail(Detail other) {
        return new Request(composite, target, start, pruning, other);
    }
}
