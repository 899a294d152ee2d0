package org.lrpexplorer.evaluate.search;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** What a search has found, in words. */
public final class SearchSentences {

    private static final int DIGITS = 3;

    private SearchSentences() {}

    /** One sentence or two for each of the networks, raw first. */
    public static List<String> of(SearchResult result) {
        return List.of(sentence(result, false), sentence(result, true));
    }

    private static String sentence(SearchResult result, boolean fused) {
        ConfirmedCandidate best = result.best(fused);
        String network = fused
                ? "Fused"
                : Text.of("Raw (BatchNorm %s)", result.plan().kept().option());
        String quantity = result.plan().quantity().label();
        Estimate before = result.base().of(fused);
        if (before.count() == 0 && best.scored().of(fused).count() == 0) {
            return Text.of("%s: %s is not defined on any of the images.", network, quantity);
        }
        List<String> parts = new ArrayList<>();
        if (best.scored().candidate().variations().isEmpty()) {
            parts.add(Text.of(
                    "%s: nothing tried is better than %s itself",
                    network, best.composite().name()));
        } else {
            parts.add(Text.of("%s: best is %s", network, best.composite().name()));
        }
        parts.add(Text.of(
                "%s %s on the %d images of the search, %s before",
                quantity, mean(best.scored().of(fused)), result.images().count(), mean(before)));
        best.confirmed()
                .ifPresent(confirmed -> parts.add(Text.of(
                        "%s on %d others",
                        interval(confirmed), result.others().orElseThrow().count())));
        best.gain()
                .filter(gain -> !best.scored().candidate().variations().isEmpty())
                .ifPresent(
                        gain -> parts.add(change(gain, result.plan().quantity().better())));
        return String.join("; ", parts) + ".";
    }

    private static String mean(Estimate estimate) {
        return NumberText.of(estimate.mean(), DIGITS);
    }

    private static String interval(Estimate estimate) {
        return Text.of(
                "%s [%s, %s]",
                mean(estimate), NumberText.of(estimate.low(), DIGITS), NumberText.of(estimate.high(), DIGITS));
    }

    /**
     * How much better or worse the rules that won are than those before.
     *
     * @param difference theirs − before, on the images of the confirmation
     */
    static String change(Estimate difference, Preference better) {
        Estimate gain = better == Preference.LOWER ? negated(difference) : difference;
        boolean worse = gain.mean() < 0;
        return Text.of(
                gain.low() <= 0 && gain.high() >= 0 ? "%s there by %s, which could be chance" : "%s there by %s",
                worse ? "worse" : "better",
                interval(worse ? negated(gain) : gain));
    }

    private static Estimate negated(Estimate estimate) {
        return new Estimate(
                estimate.count(),
                estimate.leftOut(),
                -estimate.mean(),
                estimate.standardError(),
                -estimate.high(),
                -estimate.low());
    }
}
