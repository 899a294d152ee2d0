package org.lrpexplorer.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compose.FigureView;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.explore.display.DisplaySettings;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;

/** Sets all that a recorded view depends on, once its network is open. On the user-interface thread. */
final class ViewSetter {

    private final ExplorerModel model;
    private final Adoption adoption;

    ViewSetter(ExplorerModel model, Adoption adoption) {
        this.model = model;
        this.adoption = adoption;
    }

    /**
     * Sets the view.
     *
     * @return what cannot be as it was, each as a part of a sentence
     */
    List<String> set(RecordedView recorded, OpenNetwork network, FoundDataset dataset) {
        List<String> differences = new ArrayList<>();
        if (dataset.dataset().isPresent()) {
            recorded.provenance().preprocessing().flatMap(this::feed).ifPresent(differences::add);
        }
        dataset.index().ifPresent(model.index()::set);
        Request request = recorded.provenance().request();
        FigureView view = recorded.view().orElseGet(() -> of(recorded, network));
        target(request.target(), network).ifPresent(differences::add);
        rules(view, network).ifPresent(differences::add);
        model.start().set(request.start());
        model.pruning().set(request.pruning());
        condition(request.condition(), network).ifPresent(differences::add);
        model.normsShown().set(view.norms());
        recorded.display().ifPresent(this::draw);
        model.display().rows().set(recorded.rows());
        model.layer().set(node(recorded.layer(), network));
        return differences;
    }

    /** Feeds images as they were fed; the network is described so already, if it can be. */
    private Optional<String> feed(Preprocessing meant) {
        if (!isFed(meant)) {
            adoption.applyFit(meant.fit());
        }
        return isFed(meant)
                ? Optional.empty()
                : Optional.of(Text.of("images are not fed as they were, %s", meant.describe()));
    }

    private boolean isFed(Preprocessing meant) {
        return model.dataset().get().preprocessing().equals(Optional.of(meant));
    }

    private Optional<String> target(Target target, OpenNetwork network) {
        try {
            target.requireWithin(network.raw().outputGrid());
            model.target().set(target);
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(Text.of("%s cannot be explained of this network", target.describe()));
        }
    }

    private Optional<String> rules(FigureView view, OpenNetwork network) {
        try {
            network.bounded(view.treated()).rulesFor(network.raw());
            model.composite().set(view.composite());
            model.batchNorm().set(view.treatment());
            return Optional.empty();
        } catch (Problem e) {
            return Optional.of(Text.of(
                    "its composite %s does not fit this network",
                    view.composite().name()));
        }
    }

    private Optional<String> condition(Optional<Condition> condition, OpenNetwork network) {
        boolean fits = condition
                .filter(part ->
                        part.fits(network.raw()) && part.fits(network.fused().network()))
                .isPresent();
        model.condition().set(fits ? condition : Optional.empty());
        return fits ? Optional.empty() : condition.map(part -> Text.of("this network has no %s", part.node()));
    }

    private void draw(Display display) {
        DisplaySettings settings = model.display();
        settings.show().set(display.show());
        settings.colorMap().set(display.colorMap());
        settings.scaleScope().set(display.scaling().scope());
        settings.percentile().set(display.scaling().percentile());
        if (display.scaling().fixedLimit() > 0) {
            settings.fixedLimit().set(display.scaling().fixedLimit());
        }
        settings.curve().set(display.scaling().curve());
        settings.opacity().set(display.opacity());
        settings.normalisation().set(display.normalisation());
        settings.signs().set(display.signs());
    }

    private static String node(String layer, OpenNetwork network) {
        return network.raw().node(layer).isPresent()
                ? layer
                : network.labels().entrySet().stream()
                        .filter(label -> label.getValue().equals(layer))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
    }

    /**
     * The rules that a file of values was explained by, as a person can have chosen them: a composite that comes with the
     * program, with a treatment of BatchNorm, where that is what was applied.
     */
    private static FigureView of(RecordedView recorded, OpenNetwork network) {
        Composite applied = recorded.provenance().request().composite();
        Optional<BatchNormTreatment> treatment = Optional.of(
                        recorded.provenance().treatment())
                .flatMap(option -> Arrays.stream(BatchNormTreatment.values())
                        .filter(each -> each.option().equals(option))
                        .findFirst());
        return Composites.shipped().stream()
                .filter(shipped -> shipped.name().equals(applied.name()))
                .map(shipped -> new FigureView(shipped, treatment, false, ""))
                .filter(view -> network.bounded(view.treated()).equals(applied)
                        || view.treated().equals(applied))
                .findFirst()
                .orElse(new FigureView(applied, Optional.empty(), false, ""));
    }
}
