package org.lrpexplorer.compare.agreement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lrpexplorer.heatmap.agreement.Agreement;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** Measures of agreement in words. */
public final class AgreementText {

    private static final String NOT_DEFINED = "not defined";
    private static final double ALMOST = 0.9995;

    private AgreementText() {}

    /** The names of the measures, in the order of {@link #values}. */
    public static List<String> names() {
        return List.of("Pearson r", "cosine", "sign flips", "energy ratio");
    }

    /** The values of the measures, each short enough for the width of a tile. */
    public static List<String> values(Agreement agreement) {
        return values(agreement, names().size());
    }

    /** The values of the first measures. */
    public static List<String> values(Agreement agreement, int count) {
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(value(agreement, i));
        }
        return List.copyOf(values);
    }

    private static String value(Agreement agreement, int measure) {
        return switch (measure) {
            case 0 -> correlation(agreement.pearson());
            case 1 -> correlation(agreement.cosine());
            case 2 -> share(agreement.flips());
            case 3 -> ratio(agreement.energyRatio());
            default -> throw new IllegalArgumentException("There is no measure of number " + measure);
        };
    }

    /** The measures with their names, one in a line. */
    public static List<String> named(Agreement agreement) {
        List<String> values = values(agreement);
        return IntStream.range(0, values.size())
                .mapToObj(i -> names().get(i) + " " + values.get(i))
                .toList();
    }

    /** The measures with what each means, one in a line. */
    public static String explanation(Agreement agreement) {
        return Text.of(
                "How far raw and fused agree at this layer:%n"
                        + "Pearson r %s: correlation of the two maps, 1 for the same pattern, 0 for none in common%n"
                        + "Cosine %s: the same without taking the means off%n"
                        + "Sign flips %s: of the %d positions where both exceed 1 %% of their largest |R|,%n"
                        + "    those that are positive in one map and negative in the other%n"
                        + "Energy ratio %s: Σ|R| of fused over Σ|R| of raw",
                correlation(agreement.pearson()),
                correlation(agreement.cosine()),
                share(agreement.flips()),
                agreement.counted(),
                ratio(agreement.energyRatio()));
    }

    /** A correlation with three decimals; one that is nearly ±1 is not printed as if it were. */
    public static String correlation(OptionalDouble correlation) {
        if (correlation.isEmpty()) {
            return NOT_DEFINED;
        }
        double value = correlation.getAsDouble();
        if (Math.abs(value) >= ALMOST && Math.abs(value) < 1 - 1e-9) {
            return value > 0 ? ">0.999" : "<−0.999";
        }
        double rounded = Math.rint(1000 * value) / 1000;
        return rounded == 0
                ? "0"
                : BigDecimal.valueOf(rounded)
                        .setScale(3, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('-', '−');
    }

    private static String share(OptionalDouble share) {
        if (share.isEmpty()) {
            return NOT_DEFINED;
        }
        double value = share.getAsDouble();
        return NumberText.share(value);
    }

    private static String ratio(OptionalDouble ratio) {
        return ratio.isPresent() ? NumberText.of(ratio.getAsDouble()) : NOT_DEFINED;
    }
}
