package org.lrpexplorer.lrp.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A finding in words.
 *
 * @param finding what was found
 * @param names the name to show for a layer
 */
public record FindingText(Finding finding, UnaryOperator<String> names) {

    private static final double LARGEST_PLAIN = 1e4;
    private static final double SMALLEST_PLAIN = 1e-3;

    /** The finding in one short sentence, with where it begins and what helps as far as that is known. */
    public String sentence() {
        return what() + origin().map(this::where).orElse("") + "." + helps();
    }

    /** The numbers, where it begins and why, and what was tried, a sentence or two each. */
    public List<String> details() {
        List<String> details = new ArrayList<>();
        Amounts amounts = finding.amounts();
        details.add(String.format(
                Locale.ROOT,
                "Σ|R| of the heatmaps is at most %s × %s, and ΣR at the input is %s × the explained score; sound are at"
                        + " most %s × and, whatever the sign, %s to %s ×.",
                number(amounts.growth()),
                start(),
                number(amounts.kept()),
                number(Fault.LARGEST),
                number(Fault.LEAST_KEPT),
                number(Fault.MOST_KEPT)));
        origin().map(this::why).ifPresent(details::add);
        finding.diagnosis().map(FindingText::tried).ifPresent(details::add);
        return details;
    }

    /** What is wrong, as the beginning of a sentence. */
    private String what() {
        Amounts amounts = finding.amounts();
        return switch (finding.fault()) {
            case EXPLODES -> String.format(
                    Locale.ROOT, "Σ|R| reaches %s × %s", number(amounts.growth()), start());
            case VANISHES -> String.format(
                    Locale.ROOT, "only %s %% of the explained score is left at the input", number(100 * amounts.kept()));
            case GROWS -> String.format(
                    Locale.ROOT, "ΣR at the input is %s × the explained score", number(amounts.kept()));
        };
    }

    private String start() {
        return finding.amounts().ofContrast() ? "what it starts with" : "the explained score";
    }

    private String where(Origin origin) {
        return ", from " + name(origin) + " on";
    }

    private String why(Origin origin) {
        return String.format(
                Locale.ROOT,
                "It begins at %s (%s), which hands down %s × the %s that it gets: %s.%s",
                name(origin),
                origin.rule(),
                number(origin.factor()),
                finding.fault() == Fault.EXPLODES ? "Σ|R|" : "ΣR",
                clause(origin.cause(), origin),
                origin.goingOnBy().map(most -> goingOn(origin, most)).orElse(""));
    }

    private String goingOn(Origin origin, Cause most) {
        return most == origin.cause()
                ? " It goes on so over several layers."
                : String.format(
                        Locale.ROOT, " It goes on over several layers, most of it because %s.", clause(most, origin));
    }

    private String clause(Cause cause, Origin origin) {
        return cause.clause(origin.partner().map(names).orElse(""));
    }

    private String helps() {
        return finding.diagnosis()
                .filter(diagnosis -> !diagnosis.remedies().isEmpty())
                .map(diagnosis -> diagnosis.remedies().stream()
                        .map(Remedy::describe)
                        .collect(Collectors.joining(" or ", " ", " avoids it.")))
                .orElse("");
    }

    private static String tried(Diagnosis diagnosis) {
        if (diagnosis.remedies().isEmpty()) {
            return String.format(
                    Locale.ROOT, "None of %d other ways that were tried on this sample avoids it.", diagnosis.tried());
        }
        return diagnosis.remedies().stream()
                .map(remedy -> String.format(
                        Locale.ROOT,
                        "%s (Σ|R| at most %s ×, ΣR at the input %s ×)",
                        remedy.describe(),
                        number(remedy.amounts().growth()),
                        number(remedy.amounts().kept())))
                .collect(Collectors.joining("; ", "Tried on this sample and within the limits: ", "."));
    }

    private Optional<Origin> origin() {
        return finding.diagnosis().flatMap(Diagnosis::origin);
    }

    private String name(Origin origin) {
        return names.apply(origin.layer());
    }

    private static String number(double value) {
        double size = Math.abs(value);
        if (size == 0 || (size >= SMALLEST_PLAIN && size < LARGEST_PLAIN)) {
            return plain(value);
        }
        return String.format(Locale.ROOT, "%.1e", value).replace("e+0", "e").replace("e+", "e").replace("e-0", "e−")
                .replace("e-", "e−").replace("-", "−");
    }

    private static String plain(double value) {
        String digits = String.format(Locale.ROOT, "%.2g", value);
        return new java.math.BigDecimal(digits).stripTrailingZeros().toPlainString().replace("-", "−");
    }
}
