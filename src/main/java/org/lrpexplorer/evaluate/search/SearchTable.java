package org.lrpexplorer.evaluate.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/** All composites of a search with their numbers as CSV, in the order in which they were tried, raw before fused. */
public final class SearchTable {

    private static final String HEADER =
            "composite,group,rule,parameter,value,network,images,left_out,mean,standard_error,low,high";

    private SearchTable() {}

    /** The table, with a line of titles. */
    public static String csv(SearchResult result) {
        return Stream.concat(
                        Stream.of(HEADER),
                        result.tried().stream().flatMap(scored -> Stream.of(line(scored, false), line(scored, true))))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String line(ScoredCandidate scored, boolean fused) {
        List<Variation> variations = scored.candidate().variations();
        Optional<Variation> only = variations.size() == 1 ? Optional.of(variations.get(0)) : Optional.empty();
        Optional<RuleParameter> parameter = only.flatMap(Variation::parameter);
        Estimate estimate = scored.of(fused);
        return Stream.of(
                        quoted(scored.candidate().composite().name()),
                        only.map(variation -> variation.group().label()).orElse(""),
                        quoted(only.map(variation -> variation.rule().notation())
                                .orElse("")),
                        parameter.map(RuleParameter::symbol).orElse(""),
                        parameter
                                .map(which -> RuleParameter.text(only.orElseThrow()
                                        .rule()
                                        .parameter(which)
                                        .orElseThrow()))
                                .orElse(""),
                        fused ? "fused" : "raw",
                        Integer.toString(estimate.count()),
                        Integer.toString(estimate.leftOut()),
                        number(estimate.mean()),
                        number(estimate.standardError()),
                        number(estimate.low()),
                        number(estimate.high()))
                .collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return text.contains(",") ? Text.of("\"%s\"", text) : text;
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
