package org.lrpexplorer.lrp.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * A finding in words.
 *
 * @param finding what was found
 * @param names the name to show for a layer
 */
public record FindingText(Finding finding, UnaryOperator<String> names) {

    /** What is wrong, in one short sentence. */
    public String brief() {
        return what() + ".";
    }

    /** The finding in one short sentence, with where it begins and what helps as far as that is known. */
    public String sentence() {
        return what() + origin().map(this::where).orElse("") + "." + helps();
    }

    /** Where it begins and why, what was tried, and the limits, a sentence or two each. */
    public List<String> details() {
        List<String> details = new ArrayList<>();
        reason().ifPresent(details::add);
        finding.diagnosis().map(FindingText::tried).ifPresent(details::add);
        details.add(limits());
        return details;
    }

    private String limits() {
        Amounts amounts = finding.amounts();
        return finding.fault() == Fault.EXPLODES
                ? Text.of(
                        "Up to %s × counts as sound, in heatmaps, where channels are summed; %s.",
                        NumberText.rough(Fault.LARGEST), atInput(amounts))
                : Text.of(
                        "From %s %% to %s × counts as sound, whatever the sign; Σ|R| of the heatmaps is at most %s × %s.",
                        NumberText.rough(100 * Fault.LEAST_KEPT),
                        NumberText.rough(Fault.MOST_KEPT),
                        NumberText.rough(amounts.growth()),
                        start());
    }

    private static String atInput(Amounts amounts) {
        return amounts.score() == 0
                ? Text.of("ΣR starts with 0 and is %s at the input", NumberText.rough(amounts.input()))
                : Text.of("ΣR at the input is %s × the explained score", NumberText.rough(amounts.kept()));
    }

    /** What is wrong, as the beginning of a sentence. */
    private String what() {
        Amounts amounts = finding.amounts();
        return switch (finding.fault()) {
            case EXPLODES -> Text.of("Σ|R| reaches %s × %s", NumberText.rough(amounts.growth()), start());
            case VANISHES ->
                Text.of(
                        "only %s %% of the explained score is left at the input",
                        NumberText.rough(100 * amounts.kept()));
            case GROWS -> Text.of("ΣR at the input is %s × the explained score", NumberText.rough(amounts.kept()));
        };
    }

    private String start() {
        return finding.amounts().ofContrast() ? "what it starts with" : "the explained score";
    }

    private String where(Origin origin) {
        String how =
                switch (finding.fault()) {
                    case EXPLODES -> "";
                    case VANISHES -> "lost ";
                    case GROWS -> "growing ";
                };
        return Text.of(", %sfrom %s back to the input", how, name(origin));
    }

    private String why(Origin origin) {
        return Text.of(
                "It begins at %s (%s), which propagates %s × the %s that it gets: %s.%s%s",
                name(origin),
                origin.rule(),
                NumberText.rough(origin.factor()),
                finding.fault() == Fault.EXPLODES ? "Σ|R|" : "ΣR",
                origin.cause().at(origin.partner().map(names).orElse("")),
                origin.cause() == Cause.CANCELLING_BRANCHES ? branches(origin) : "",
                origin.goingOnBy().map(most -> goingOn(origin, most)).orElse(""));
    }

    private String branches(Origin origin) {
        return Text.of(
                " Branches cancel at %s: ΣR is %s there, and they get %s; a split of residual sums by size or in halves"
                        + " does not divide by their sum.",
                name(origin),
                NumberText.rough(origin.arrived()),
                origin.sentToEach().stream().map(NumberText::rough).collect(Collectors.joining(" and ")));
    }

    private static String goingOn(Origin origin, Cause most) {
        return most == origin.cause()
                ? " It goes on so over several layers."
                : Text.of(" It goes on over several layers, most of it because %s.", most.inGeneral());
    }

    private String helps() {
        return finding.diagnosis()
                .flatMap(diagnosis -> diagnosis.remedies().stream().findFirst())
                .map(remedy -> " " + remedy.describe() + " avoids it.")
                .orElse("");
    }

    private static String tried(Diagnosis diagnosis) {
        if (diagnosis.remedies().isEmpty()) {
            return Text.of("None of %d other ways that were tried on this sample avoids it.", diagnosis.tried());
        }
        return diagnosis.remedies().stream()
                .map(remedy -> Text.of(
                        "%s gives Σ|R| of at most %s × and ΣR of %s × at the input",
                        remedy.describe(),
                        NumberText.rough(remedy.amounts().growth()),
                        NumberText.rough(remedy.amounts().kept())))
                .collect(Collectors.joining("; ", "Tried on this sample: ", "."));
    }

    /** Where it begins and why, in a sentence or two; empty if that is not known. */
    public Optional<String> reason() {
        return origin().map(this::why);
    }

    private Optional<Origin> origin() {
        return finding.diagnosis().flatMap(Diagnosis::origin);
    }

    private String name(Origin origin) {
        return names.apply(origin.layer());
    }
}
