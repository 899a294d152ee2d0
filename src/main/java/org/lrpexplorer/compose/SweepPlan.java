package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.figure.FigureHeading;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.RuleException;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/** Plans sweeps of one parameter; raw and fused of one value share a scale by default. */
final class SweepPlan {

    private final Composition composition;
    private final FigureContent.Sweep content;
    private final List<FigurePart> parts;

    SweepPlan(Composition composition, FigureContent.Sweep content) {
        this.composition = composition;
        this.content = content;
        this.parts = content.parts().stream().filter(part -> !part.isBeside()).toList();
    }

    FigurePlan plan() {
        List<Composite> composites =
                content.values().stream().map(this::composite).toList();
        List<ComparisonView> views = new ArrayList<>();
        for (int image : composition.asked().images()) {
            for (Composite composite : composites) {
                Request request = composition.asked().request().withComposite(composite);
                views.add(composition.view(image, request));
            }
        }
        int place = Composition.place(views.get(0), content.layer());
        ScaleGroups scales = ScaleGroups.of(
                composition.asked().display(),
                views.stream().map(view -> view.columns().get(place).heatmaps()).toList());
        boolean many = composition.asked().images().size() > 1;
        List<FigureHeading> rows = new ArrayList<>();
        List<List<FigureSlot>> slots = new ArrayList<>();
        for (int first = 0; first < views.size(); first += composites.size()) {
            ComparisonView view = views.get(first);
            for (FigurePart part : parts) {
                rows.add(new FigureHeading(
                        many ? Composition.name(view) : "",
                        part.title(),
                        FigureWords.detail(part, view, composition.asked().display())));
                List<FigureSlot> row =
                        new ArrayList<>(List.of(part == parts.get(0) ? FigureSlot.ofInput(view) : FigureSlot.EMPTY));
                for (int i = first; i < first + composites.size(); i++) {
                    row.add(scales.slot(part, views.get(i), place, i));
                }
                slots.add(row);
            }
        }
        return new FigurePlan(
                columns(views.get(0)),
                rows,
                slots,
                views,
                Sharing.of(parts, "value", composition.asked().images().size()));
    }

    private List<FigureHeading> columns(ComparisonView view) {
        List<FigureHeading> columns = new ArrayList<>(List.of(FigureHeading.of(Words.sample(view.input()))));
        content.values()
                .forEach(value -> columns.add(
                        FigureHeading.of(content.parameter().symbol() + " = " + RuleParameter.text(value))));
        return columns;
    }

    private Composite composite(double value) {
        Composite now = composition.asked().request().composite();
        CompositeEdit edit = CompositeEdit.of(now, Composites.shipped());
        if (edit.parameter(content.parameter()).isEmpty()) {
            throw missing(now, edit);
        }
        try {
            return edit.with(content.parameter(), value);
        } catch (RuleException e) {
            throw new ComposeException(e.getMessage(), e);
        }
    }

    private ComposeException missing(Composite now, CompositeEdit edit) {
        List<String> others = Stream.of(RuleParameter.values())
                .filter(which -> edit.parameter(which).isPresent())
                .map(RuleParameter::symbol)
                .toList();
        return new ComposeException(Text.of(
                "No rule of the composite %s has the parameter %s; %s.",
                now.name(),
                content.parameter().symbol(),
                others.isEmpty()
                        ? "choose a composite whose rules have it"
                        : "sweep one of " + String.join(", ", others)));
    }
}
