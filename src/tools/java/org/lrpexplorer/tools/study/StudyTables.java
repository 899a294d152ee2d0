package org.lrpexplorer.tools.study;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * The numbers of the study as tables in Markdown.
 *
 * @param figures what was measured
 */
record StudyTables(StudyFigures figures) {

    private static final int DIGITS = 3;

    String text() {
        return Stream.of(
                        differences("mean"),
                        differences("black"),
                        methods("Symmetric relevance gain, mean fill", "mean,", "srg"),
                        methods("Symmetric relevance gain, black fill", "black,", "srg"),
                        methods("Relevance mass accuracy", "mass-accuracy", "accuracy"),
                        methods("Relevance rank accuracy", "rank-accuracy", "accuracy"),
                        methods("Conservation |ΣR − logit| / |logit|", "balance", "conservation"),
                        methods("Cancellation Σ|R| / |ΣR|", "balance", "cancellation"))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> differences(String fill) {
        String head = "| dataset | network | images |"
                + StudyFigures.COMPOSITES.stream()
                        .map(name -> " " + name + " |")
                        .collect(Collectors.joining());
        String rows = figures.summaries().stream()
                .map(summary -> Text.of(
                        "| %s | %s | %d |%s",
                        summary.dataset(),
                        summary.network(),
                        summary.gain("baseline", "", "random", fill)
                                .map(StudyNumber::count)
                                .orElse(0),
                        StudyFigures.COMPOSITES.stream()
                                .map(composite ->
                                        " " + interval(summary.gain("difference", composite, "pass", fill)) + " |")
                                .collect(Collectors.joining())))
                .collect(Collectors.joining("\n"));
        return Optional.of(Text.of(
                "### Symmetric relevance gain, %s fill: raw (pass) − fused\n\n%s\n|---|---|---|%s\n%s\n",
                fill, head, "---|".repeat(StudyFigures.COMPOSITES.size()), rows));
    }

    private Optional<String> methods(String title, String word, String quantity) {
        String rows = figures.summaries().stream()
                .flatMap(summary -> StudyFigures.COMPOSITES.stream()
                        .filter(composite -> summary.number("method", composite, "fused", word, quantity)
                                .filter(number -> number.count() > 0)
                                .isPresent())
                        .map(composite -> Text.of(
                                "| %s | %s | %s |%s%s",
                                summary.dataset(),
                                summary.network(),
                                composite,
                                StudyFigures.TREATMENTS.stream()
                                        .map(name -> cell(summary.number("method", composite, name, word, quantity)))
                                        .collect(Collectors.joining()),
                                StudyFigures.BASELINES.stream()
                                        .map(name -> cell(summary.number("baseline", "", name, word, quantity)))
                                        .collect(Collectors.joining()))))
                .collect(Collectors.joining("\n"));
        String head = Stream.concat(StudyFigures.TREATMENTS.stream(), StudyFigures.BASELINES.stream())
                .map(name -> " " + StudyFigures.LABELS.getOrDefault(name, name).replace("|", "\\|") + " |")
                .collect(Collectors.joining());
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(
                        "### %s\n\n| dataset | network | composite |%s\n|---|---|---|%s\n%s\n",
                        title.replace("|", "\\|"),
                        head,
                        "---|".repeat(StudyFigures.TREATMENTS.size() + StudyFigures.BASELINES.size()),
                        rows));
    }

    private static String cell(Optional<StudyNumber> number) {
        return " "
                + number.filter(value -> value.count() > 0)
                        .map(value -> NumberText.of(value.mean(), DIGITS))
                        .orElse("–")
                + " |";
    }

    private static String interval(Optional<StudyNumber> number) {
        return number.filter(value -> value.count() > 0)
                .map(value -> Text.of(
                        "%s [%s, %s]",
                        NumberText.of(value.mean(), DIGITS),
                        NumberText.of(value.low(), DIGITS),
                        NumberText.of(value.high(), DIGITS)))
                .orElse("–");
    }
}
