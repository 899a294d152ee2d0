package org.lrpexplorer.evaluate.experiment;

/** What makes the maps that are judged: a way to explain, or something to compare ways to explain with. Value-equal. */
public sealed interface EvaluatedMethod permits LrpMethod, BaselineMethod {

    /** Its name in files, unique within an experiment, such as {@code EpsilonPlus/fused} or {@code random}. */
    String id();
}
