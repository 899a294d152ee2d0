package org.lrpexplorer.compose;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.text.Text;

/**
 * What becomes of BatchNorm in one row of a grid of methods.
 *
 * @param kept what BatchNorm layers that are left in place do; empty if they are fused
 */
public record FigureTreatment(Optional<BatchNormTreatment> kept) {

    /** BatchNorm is fused. */
    public static final FigureTreatment FUSED = new FigureTreatment(Optional.empty());

    /** BatchNorm stays. */
    public static FigureTreatment raw(BatchNormTreatment kept) {
        return new FigureTreatment(Optional.of(kept));
    }

    /** Every treatment, fusing last. */
    public static List<FigureTreatment> all() {
        return Stream.concat(Arrays.stream(BatchNormTreatment.values()).map(FigureTreatment::raw), Stream.of(FUSED))
                .toList();
    }

    /** What commands call it. */
    public String id() {
        return kept.map(BatchNormTreatment::option).orElse("fused");
    }

    /** What stands at its row or column. */
    public String title() {
        return kept.map(treatment -> "Raw").orElse("Fused");
    }

    /** What stands beneath, in one word. */
    public String detail() {
        return kept.map(FigureTreatment::brief).orElse("");
    }

    private static String brief(BatchNormTreatment treatment) {
        return switch (treatment) {
            case PASS -> "pass";
            case Z -> "z";
            case EPSILON -> "ε";
            case ABSZ -> "|z|";
            case ALPHABETA -> "αβ";
            case GRADIENT -> "gradient";
        };
    }

    /**
     * The treatment of a name.
     *
     * @throws ComposeException if there is none
     */
    public static FigureTreatment named(String id) {
        return all().stream()
                .filter(treatment -> treatment.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ComposeException(Text.of(
                        "'%s' is not a treatment of BatchNorm; they are %s.",
                        id, all().stream().map(FigureTreatment::id).collect(Collectors.joining(", ")))));
    }
}
