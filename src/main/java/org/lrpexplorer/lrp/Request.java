package org.lrpexplorer.lrp;

/**
 * What to explain and how. Value-equal, so that it can be the key of a cache together with network and sample.
 *
 * @param composite which rule each layer gets
 * @param target which class is explained
 * @param start what the target's output starts with
 */
public record Request(Composite composite, Target target, StartRelevance start) {

    /** The predicted class under a composite, starting with its logit. */
    public static Request of(Composite composite) {
        return new Request(composite, Target.predicted(), StartRelevance.LOGIT);
    }

    /** The same for another target. */
    public Request withTarget(Target other) {
        return new Request(composite, other, start);
    }
}
