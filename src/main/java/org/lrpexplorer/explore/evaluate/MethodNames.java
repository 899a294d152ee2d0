package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.evaluate.experiment.BaselineMethod;
import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.experiment.LrpMethod;

/** What people call methods. */
public final class MethodNames {

    private MethodNames() {}

    /** What comes before the treatment: the composite, or what a baseline is. */
    public static String composite(EvaluatedMethod method) {
        return method instanceof LrpMethod lrp ? lrp.composite().title() : baseline((BaselineMethod) method);
    }

    private static String baseline(BaselineMethod method) {
        return switch (method.baseline()) {
            case RANDOM -> "Random order";
            case BRIGHTEST -> "Brightest first";
        };
    }

    /** What becomes of BatchNorm: {@code raw (pass)} or {@code fused}; empty for a baseline. */
    public static String row(EvaluatedMethod method) {
        return method instanceof LrpMethod lrp
                ? lrp.kept()
                        .map(kept -> "raw (" + FigureTreatment.raw(kept).detail() + ")")
                        .orElse("fused")
                : "";
    }

    /** Both in a line. */
    public static String of(EvaluatedMethod method) {
        return row(method).isEmpty() ? composite(method) : composite(method) + ", " + row(method);
    }
}
