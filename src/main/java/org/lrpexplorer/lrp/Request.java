package org.lrpexplorer.lrp;

import java.util.Optional;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Derivative;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.text.Text;

/**
 * What to explain and how. Value-equal, so that it can be the key of a cache together with network and sample.
 *
 * @param composite which rule each layer gets
 * @param target which class is explained
 * @param start what the target's output starts with; what is not LRP starts with 1 whatever is said here
 * @param pruning what is pruned in linear layers
 * @param detail how much of the result is kept
 * @param condition the part of one layer's relevance that alone flows on; empty for all
 */
public record Request(
        Composite composite,
        Target target,
        StartRelevance start,
        Pruning pruning,
        Detail detail,
        Optional<Condition> condition) {

    /** A request without pruning that keeps every tensor. */
    public Request(Composite composite, Target target, StartRelevance start) {
        this(composite, target, start, Pruning.none(), Detail.TENSORS, Optional.empty());
    }

    /** The predicted class under a composite, starting with its logit. */
    public static Request of(Composite composite) {
        return new Request(composite, Target.predicted(), StartRelevance.LOGIT);
    }

    /** The same under another composite. */
    public Request withComposite(Composite other) {
        return new Request(other, target, start, pruning, detail, condition);
    }

    /** The same for another target. */
    public Request withTarget(Target other) {
        return new Request(composite, other, start, pruning, detail, condition);
    }

    /** The same with other pruning. */
    public Request withPruning(Pruning other) {
        return new Request(composite, target, start, other, detail, condition);
    }

    /** The same in another detail. */
    public Request withDetail(Detail other) {
        return new Request(composite, target, start, pruning, other, condition);
    }

    /** What the target's output starts with when it is carried out. */
    public StartRelevance effectiveStart() {
        return composite.isLrp() ? start : StartRelevance.ONE;
    }

    /**
     * The same as it is carried out: what is not LRP starts with 1, so that it is about derivatives of the logit, and
     * nothing is pruned. Where only a part of a layer flows on, maps are kept even if the input's alone is asked for.
     *
     * @throws AttributionException if only a part of a layer is to flow on where what flows on is not what is shown
     */
    Request carriedOut() {
        if (detail == Detail.INPUT && condition.isPresent()) {
            return withDetail(Detail.MAPS).carriedOut();
        }
        if (composite.isLrp()) {
            return this;
        }
        if (condition.isPresent() && !(composite.procedure() instanceof Derivative)) {
            throw new AttributionException(Text.of(
                    "%s is not LRP and cannot be restricted to %s of layer '%s'; take the restriction off.",
                    composite.name(),
                    condition.get().describe(),
                    condition.get().node()));
        }
        return new Request(composite, target, effectiveStart(), Pruning.none(), detail, condition);
    }

    /** The same with only a part of one layer's relevance flowing on, or with all of it. */
    public Request withCondition(Optional<Condition> other) {
        return new Request(composite, target, start, pruning, detail, other);
    }
}
