package org.lrpexplorer.explore;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.explore.tour.Tour;
import org.lrpexplorer.explore.tour.Tours;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Pruning;

/** Shows tours: opens what a tour is about, and then sets all that its view depends on. */
public final class TourGuide {

    private final ExplorerModel model;
    private final Bundled bundled;
    private final Consumer<Bundled.Example> opener;
    private final Explanations explanations;
    private final ReadOnlyObjectWrapper<Optional<Tour>> current = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Tour> awaited = Optional.empty();

    TourGuide(ExplorerModel model, Bundled bundled, Consumer<Bundled.Example> opener, Explanations explanations) {
        this.model = model;
        this.bundled = bundled;
        this.opener = opener;
        this.explanations = explanations;
        model.outcome().addListener((property, before, now) -> arrive());
        model.network().addListener((property, before, now) -> current.set(Optional.empty()));
        model.dataset().addListener((property, before, now) -> current.set(Optional.empty()));
    }

    /** The tour on show, until something else is opened or it is ended. */
    public ReadOnlyObjectProperty<Optional<Tour>> current() {
        return current.getReadOnlyProperty();
    }

    /** Opens what a tour is about, unless it is open, and shows its view. */
    public void show(Tour tour) {
        awaited = Optional.of(tour);
        arrive();
        if (awaited.isPresent()) {
            Tours.example(tour, bundled).ifPresent(opener);
        }
    }

    /** What is opened now is not for a tour. */
    void forget() {
        awaited = Optional.empty();
    }

    /** Takes the words away; the view stays. */
    public void end() {
        current.set(Optional.empty());
    }

    private void arrive() {
        awaited.filter(this::isOpen).ifPresent(tour -> {
            awaited = Optional.empty();
            explanations.together(() -> view(tour));
            current.set(Optional.of(tour));
        });
    }

    private boolean isOpen(Tour tour) {
        Optional<Bundled.Example> example = Tours.example(tour, bundled);
        OpenNetwork network = model.network().get();
        OpenDataset dataset = model.dataset().get();
        return example.isPresent()
                && network != null
                && dataset != null
                && network.loaded().file().equals(example.get().network().path())
                && dataset.dataset()
                        .source()
                        .equals(example.get().dataset().orElseThrow().path());
    }

    private void view(Tour tour) {
        model.index().set(tour.index());
        model.target().set(Target.predicted());
        model.composite().set(tour.composite());
        model.batchNorm().set(Optional.empty());
        model.pruning().set(Pruning.none());
        model.start().set(StartRelevance.LOGIT);
        model.condition().set(Optional.empty());
        model.display().rows().set(Rows.BOTH);
        model.display().show().set(Show.RELEVANCE);
        model.display().scaleScope().set(ScaleScope.PAIR);
        model.display().curve().set(ScaleCurve.LINEAR);
        model.display().signs().set(SignFilter.BOTH);
        model.display().percentile().set(100);
        model.normsShown().set(false);
        model.display().curve().set(ScaleCurve.LINEAR);
        model.display().signs().set(SignFilter.BOTH);
    }
}
