package org.lrpexplorer.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.ExplainedNetworks;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What becomes of BatchNorm.
 *
 * @param kept how it is treated where it stays; empty if it is only fused
 * @param fused whether the network without it is explained, perhaps besides the other
 */
record BatchNormChoice(Optional<BatchNormTreatment> kept, boolean fused) {

    private static final String FUSED = "fused";
    private static final String AND_FUSED = "+" + FUSED;

    /** Which networks are explained. */
    ExplainedNetworks networks() {
        return kept.isEmpty() ? ExplainedNetworks.FUSED : fused ? ExplainedNetworks.BOTH : ExplainedNetworks.RAW;
    }

    @Override
    public String toString() {
        return kept.map(treatment -> treatment.option() + (fused ? AND_FUSED : ""))
                .orElse(FUSED);
    }

    /** Reads {@code fused}, the names of the treatments, and both such as {@code pass+fused}. */
    static final class Converter implements ITypeConverter<BatchNormChoice> {
        @Override
        public BatchNormChoice convert(String text) {
            boolean fused = text.equals(FUSED) || text.endsWith(AND_FUSED);
            String kept = fused ? text.substring(0, Math.max(0, text.length() - AND_FUSED.length())) : text;
            return new BatchNormChoice(
                    text.equals(FUSED) ? Optional.empty() : Optional.of(treatment(kept, FUSED + ", ")), fused);
        }
    }

    /** Reads the names of the treatments. */
    static final class TreatmentConverter implements ITypeConverter<BatchNormTreatment> {
        @Override
        public BatchNormTreatment convert(String text) {
            return treatment(text, "");
        }
    }

    private static BatchNormTreatment treatment(String text, String others) {
        return Arrays.stream(BatchNormTreatment.values())
                .filter(treatment -> treatment.option().equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(Text.of(
                        "'%s' is not one of %s%s.",
                        text,
                        others,
                        Arrays.stream(BatchNormTreatment.values())
                                .map(BatchNormTreatment::option)
                                .collect(Collectors.joining(", ")))));
    }
}
