package org.lrpexplorer.evaluate.search;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.CsvLine;
import org.lrpexplorer.text.Text;

/** All composites of a search with their numbers as CSV, in the order in which they were tried, raw before fused. */
public final class SearchTable {

    private static final List<String> HEAD = List.of(
            "composite",
            "group",
            "rule",
            "parameter",
            "value",
            "network",
            "images",
            "left_out",
            "mean",
            "standard_error",
            "low",
            "high");

    private SearchTable() {}

    /** The table, with a line of titles. */
    public static String csv(SearchResult result) {
        return Stream.concat(
                        Stream.of(HEAD),
                        result.tried().stream().flatMap(scored -> Stream.of(line(scored, false), line(scored, true))))
                .map(CsvLine::of)
                .collect(Collectors.joining());
    }

    /**
     * Writes the table, replacing an older file only when the new one is complete.
     *
     * @throws SearchException if the file cannot be written
     */
    public static void write(SearchResult result, Path file) {
        try {
            AtomicFile.write(file, csv(result).getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new SearchException(Text.of("The table %s %s.", file, e.getMessage()), e);
        }
    }

    private static List<String> line(ScoredCandidate scored, boolean fused) {
        List<Variation> variations = scored.candidate().variations();
        Optional<Variation> only = variations.size() == 1 ? Optional.of(variations.get(0)) : Optional.empty();
        Optional<RuleParameter> parameter = only.flatMap(Variation::parameter);
        Estimate estimate = scored.of(fused);
        return List.of(
                scored.candidate().composite().name(),
                only.map(variation -> variation.group().label()).orElse(""),
                only.map(variation -> variation.rule().notation()).orElse(""),
                parameter.map(RuleParameter::symbol).orElse(""),
                parameter
                        .map(which -> RuleParameter.text(
                                only.orElseThrow().rule().parameter(which).orElseThrow()))
                        .orElse(""),
                fused ? "fused" : "raw",
                Integer.toString(estimate.count()),
                Integer.toString(estimate.leftOut()),
                number(estimate.mean()),
                number(estimate.standardError()),
                number(estimate.low()),
                number(estimate.high()));
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }
}
