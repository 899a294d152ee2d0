package org.lrpexplorer.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What becomes of BatchNorm.
 *
 * @param kept how it is treated where it stays; empty if it is to be fused
 */
record BatchNormChoice(Optional<BatchNormTreatment> kept) {

    private static final String FUSED = "fused";

    /** Whether it is to be fused. */
    boolean fused() {
        return kept.isEmpty();
    }

    @Override
    public String toString() {
        return kept.map(BatchNormTreatment::option).orElse(FUSED);
    }

    /** Reads {@code fused} and the names of the treatments. */
    static final class Converter implements ITypeConverter<BatchNormChoice> {
        @Override
        public BatchNormChoice convert(String text) {
            return new BatchNormChoice(
                    text.equals(FUSED) ? Optional.empty() : Optional.of(treatment(text, FUSED + ", ")));
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
