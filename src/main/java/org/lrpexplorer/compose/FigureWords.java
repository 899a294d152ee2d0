package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.figure.CaptionFact;
import org.lrpexplorer.heatmap.ClassColors;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.OwnScales;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.composite.Assignment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/**
 * The words of a figure: its title, its caption, which says everything needed to repeat it, and its notes.
 *
 * @param asked what was asked for
 * @param plan what is shown
 */
record FigureWords(FigureRequest asked, FigurePlan plan) {

    private static final int MOST_NOTES = 3;
    private static final int MOST_CLASSES = 12;

    /** A quieter line at a row. */
    static String detail(FigurePart part, ComparisonView view, Display display) {
        return switch (part) {
            case INPUT, OUTPUT, SCORES -> "";
            case RAW -> view.treatments().brief();
            case FUSED -> view.treatments().briefFused();
            case DIFFERENCE -> "fused − raw, " + display.normalisation().description();
        };
    }

    /** The headline. */
    String title() {
        ComparisonView first = plan.views().get(0);
        return asked.images().size() == 1
                ? Text.of("%s: %s, %s", networks(), first.dataset(), Composition.name(first))
                : Text.of("%s: %s", networks(), first.dataset());
    }

    private String networks() {
        return plan.views().stream().map(ComparisonView::network).distinct().collect(Collectors.joining(" and "));
    }

    /** The caption. */
    List<CaptionFact> caption() {
        List<CaptionFact> facts = new ArrayList<>();
        fact(facts, "Network", each(ComparisonView::network));
        fact(facts, "BatchNorm", treatment());
        fact(facts, "Composite", composites());
        fact(
                facts,
                "Pruning",
                asked.request().pruning().isNone()
                        ? ""
                        : asked.request().pruning().describe());
        fact(facts, "Condition", condition());
        fact(facts, "Class", target());
        fact(facts, "Start relevance", each(FigureWords::start));
        fact(facts, "Agreement", plan.agreement());
        fact(facts, "Output", shows(FigurePart.OUTPUT) ? colors() : "");
        if (slots().anyMatch(slot -> slot.scale().isPresent())) {
            fact(facts, "Colour scale", scale());
            fact(facts, "Shown", overlay());
        }
        fact(
                facts,
                "Parity",
                shows(FigurePart.FUSED) ? each(view -> view.treatments().parity()) : "");
        return facts;
    }

    private static void fact(List<CaptionFact> facts, String name, String text) {
        if (!text.isBlank()) {
            facts.add(new CaptionFact(name, text));
        }
    }

    /** What is said of each explanation, each thing once. */
    private String each(Function<ComparisonView, String> words) {
        Set<String> all = plan.views().stream().map(words).collect(Collectors.toCollection(LinkedHashSet::new));
        return String.join("; ", all);
    }

    private Stream<FigureSlot> slots() {
        return plan.slots().stream().flatMap(List::stream);
    }

    private boolean shows(FigurePart part) {
        return slots().anyMatch(slot -> slot.part().equals(Optional.of(part)));
    }

    /** The colours of the classes that are predicted anywhere. */
    private String colors() {
        Map<Integer, String> names = new TreeMap<>();
        for (ComparisonView view : plan.views()) {
            int[] counts = view.comparison().raw().outputs().counts();
            IntStream.range(0, counts.length)
                    .filter(i -> counts[i] > 0)
                    .forEach(i -> names.put(i, view.name(i) + " " + ClassColors.name(i)));
        }
        String some = names.values().stream().limit(MOST_CLASSES).collect(Collectors.joining(", "));
        return Text.of("%s%s; what is explained is outlined", some, names.size() > MOST_CLASSES ? ", …" : "");
    }

    private String treatment() {
        boolean both = shows(FigurePart.DIFFERENCE);
        String raw =
                shows(FigurePart.RAW) || both ? each(view -> view.treatments().raw()) : "";
        String fused =
                shows(FigurePart.FUSED) || both ? each(view -> view.treatments().fused()) : "";
        return raw.isEmpty() || fused.isEmpty() ? raw + fused : Text.of("raw: %s; fused: %s", raw, fused);
    }

    /** Several composites by their names alone, which would otherwise take a page. */
    private String composites() {
        List<Composite> all = plan.views().stream()
                .map(view -> view.comparison().raw().composite())
                .distinct()
                .toList();
        return all.size() == 1
                ? describe(all.get(0))
                : each(view -> view.request().composite().title());
    }

    private static String describe(Composite composite) {
        return composite.title()
                + " ("
                + String.join(
                        "; ",
                        composite.assignments().stream()
                                .map(Assignment::describe)
                                .toList())
                + ")";
    }

    private String condition() {
        ComparisonView first = plan.views().get(0);
        return asked.request()
                .condition()
                .map(part -> Text.of("of %s only %s is propagated further", label(first, part.node()), part.describe()))
                .orElse("");
    }

    private static String label(ComparisonView view, String node) {
        return view.columns().stream()
                .filter(column -> column.node().equals(node))
                .map(Column::label)
                .findFirst()
                .orElse(node);
    }

    private String target() {
        return asked.images().size() == 1
                ? target(plan.views().get(0))
                : asked.request().target().describe();
    }

    private static String target(ComparisonView view) {
        Prediction target = view.target();
        boolean predicted =
                view.predictions().size() > 1 && !view.grid().hasPositions() && target.equals(view.predicted());
        String output = view.value() + " " + decimals(target.logit());
        return view.against()
                .map(other -> Text.of(
                        "%s, %s − %s = %s",
                        view.subject(), output, decimals(other.logit()), decimals(target.logit() - other.logit())))
                .orElse(view.subject() + ", " + output + (predicted ? " (predicted)" : ""));
    }

    /** With the minus sign that all other numbers of a figure have. */
    private static String decimals(double value) {
        return Text.of("%.3f", value).replace('-', '−');
    }

    private static String start(ComparisonView view) {
        String position =
                view.grid().hasPositions() && !view.resolved().region().isOne() ? " at each position" : "";
        return classes(view) + position;
    }

    private static String classes(ComparisonView view) {
        StartRelevance start = view.request().effectiveStart();
        if (view.against().isPresent()) {
            return start == StartRelevance.LOGIT
                    ? Text.of(
                            "the class's %s, and minus the other class's at that class",
                            view.meaning().value())
                    : Text.of("%s, and minus as much at the other class", start.describe());
        }
        String own = start == StartRelevance.LOGIT && !view.meaning().value().equals("logit")
                ? "the " + view.meaning().value()
                : start.describe();
        return view.resolved().contrast().equals(Contrast.withOthers())
                ? Text.of(
                        "%s, and −1/%d of it at each other class",
                        own, view.grid().classes() - 1)
                : own;
    }

    /** That relevance lies over something, which the colours alone do not say. */
    private String overlay() {
        return asked.display().show() == Show.OVERLAY
                ? Text.of(
                        "relevance over the grey %s, as opaque as |R| is large, at most %s",
                        plan.views().get(0).input().kind().one(),
                        NumberText.share(asked.display().opacity()))
                : "";
    }

    private String scale() {
        Display display = asked.display();
        return display.scaling().describe(plan.sharing())
                + (display.scaling().curve() == ScaleCurve.LINEAR ? "" : ", ticks at powers of ten")
                + ownScales()
                + (shows(FigurePart.DIFFERENCE) ? "; each difference has a scale of its own" : "")
                + "; " + display.colorMap().zero() + " is exactly zero"
                + (display.signs() == SignFilter.BOTH
                        ? ""
                        : "; " + display.signs().description());
    }

    /** Where scales are not shared although they could be. */
    private String ownScales() {
        if (slots().noneMatch(FigureSlot::own)) {
            return "";
        }
        boolean pairs =
                asked.content().fold(layers -> true, methods -> false, sweep -> true, tile -> true, networks -> false);
        return pairs
                ? OwnScales.of(
                                asked.display().scaling().scope(),
                                asked.display().scaling().scales(shownGroups()))
                        .describe("pairs")
                        .map(text -> "; " + text)
                        .orElse("")
                : "; maps marked own or * have scales of their own, since one of their group would be invisible on a shared one";
    }

    /** The pairs of maps of the layers that are shown, where raw and fused are. */
    private List<List<Heatmap>> shownGroups() {
        return slots().filter(slot -> slot.part().filter(FigurePart::isRow).isPresent())
                .map(slot -> slot.column().orElseThrow())
                .distinct()
                .map(Column::heatmaps)
                .toList();
    }

    /** What else is to be said of the explanations, each thing once. */
    List<String> notes() {
        Set<String> notes = new LinkedHashSet<>(plan.notes());
        for (ComparisonView view : plan.views()) {
            String about = plan.views().size() == 1
                    ? ""
                    : Text.of(
                            "%s, %s: ",
                            Composition.name(view),
                            asked.isOfTwo()
                                    ? view.network()
                                    : view.request().composite().name());
            notes(view).forEach(note -> notes.add(about + note));
        }
        if (notes.size() > MOST_NOTES) {
            int more = notes.size() - MOST_NOTES;
            List<String> some = notes.stream().limit(MOST_NOTES).toList();
            notes.clear();
            notes.addAll(some);
            notes.add(Text.of("%d more such notes.", more));
        }
        if (slots().anyMatch(slot -> slot.tile().filter(tile -> tile.cancels()).isPresent())
                && asked.has(FigureLabels.SUMS)) {
            notes.add(
                    "! Σ|R| is over 100 times |Σ| and the start: positive and negative relevance cancel, and that Σ is"
                            + " right says nothing about its parts.");
        }
        return List.copyOf(notes);
    }

    private List<String> notes(ComparisonView view) {
        List<String> notes = new ArrayList<>();
        if (shows(FigurePart.FUSED)
                && shows(FigurePart.RAW)
                && !asked.isOfTwo()
                && view.comparison().raw().equals(view.comparison().fused())) {
            notes.add("No BatchNorm was fused, so raw and fused are the same.");
        }
        if (view.isEdited()) {
            notes.add("The image was edited by hand; it is not the sample of the dataset.");
        }
        view.opposite()
                .ifPresent(other ->
                        notes.add(view.meaning().describeShared(view.target().name(), other.name())));
        if (view.nonFinite() > 0) {
            notes.add(Text.of(
                    "%d relevances are infinite or not a number; they enter no sum and no scale.", view.nonFinite()));
        }
        boolean alone = plan.views().size() == 1;
        // Of several methods the line of composites says which are not LRP; each gap is of one image.
        view.baselineNote()
                .filter(note -> alone || view.request().composite().procedure().isComplete())
                .ifPresent(notes::add);
        view.equalByConstruction()
                .filter(equal -> alone && shows(FigurePart.FUSED))
                .ifPresent(notes::add);
        notes.addAll(view.findings().notes(rows()));
        return notes;
    }

    private Rows rows() {
        boolean raw = shows(FigurePart.RAW);
        boolean fused = shows(FigurePart.FUSED);
        return shows(FigurePart.DIFFERENCE) || raw == fused ? Rows.BOTH : raw ? Rows.RAW : Rows.FUSED;
    }
}
