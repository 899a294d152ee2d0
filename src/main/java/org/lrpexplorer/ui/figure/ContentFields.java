package org.lrpexplorer.ui.figure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.explore.figure.FigureForm;
import org.lrpexplorer.explore.figure.FigureKind;
import org.lrpexplorer.explore.figure.FigureScreen;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.ui.control.CappedScroll;
import org.lrpexplorer.ui.control.Checks;
import org.lrpexplorer.ui.control.Chooser;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Segments;
import org.lrpexplorer.ui.control.TypedField;

/** Which pictures a figure shows; what is in sight depends on the kind of figure. */
final class ContentFields extends VBox {

    private static final double LIST_HEIGHT = 132;

    private final FigureForm form;
    private final Checks<String> layers;
    private final Checks<Composite> composites;
    private final Checks<FigureTreatment> treatments;
    private final Checks<FigurePart> parts;
    private final Chooser<String> layer;
    private final Chooser<RuleParameter> parameter;
    private FigureScreen screen;

    /** Fields for what is chosen, in a window that shows this now. */
    ContentFields(FigureForm form, FigureScreen screen) {
        this.form = form;
        this.screen = screen;
        getStyleClass().add("figure-fields");
        layers = new Checks<>(
                "figure-layer",
                new VBox(),
                name -> String.valueOf(this.screen.layers().indexOf(name)),
                name -> name,
                name -> "Show relevance at " + name,
                ticked -> form.layers().set(Optional.of(ticked)));
        composites = new Checks<>(
                "figure-composite",
                new VBox(),
                composite -> String.valueOf(this.screen.composites().indexOf(composite)),
                Composite::title,
                composite -> "Explain by " + composite.name(),
                ticked -> form.composites().set(Optional.of(ticked)));
        treatments = new Checks<>(
                "figure-treatment",
                new FlowPane(),
                FigureTreatment::id,
                treatment -> treatment.kept().isPresent() ? treatment.detail() : "fused",
                treatment -> treatment
                        .kept()
                        .map(BatchNormTreatment::sentence)
                        .orElse("BatchNorm is merged into the neighbouring weights"),
                form.treatments()::set);
        parts = new Checks<>(
                "figure-part", new FlowPane(), FigurePart::id, FigurePart::title, ContentFields::help, this::choose);
        layer = new Chooser<>(
                "figure-layer-chooser", form.layer(), name -> name, "Layer", "Where in the network relevance is shown");
        parameter = new Chooser<>(
                "figure-parameter",
                form.parameter(),
                which -> which.symbol() + (which == RuleParameter.ALPHA ? " (β = α − 1)" : ""),
                "Parameter that is swept",
                "The parameter of the composite's rules that changes from left to right");
        getChildren().addAll(kind(), new ImageFields(form));
        add(new Field("Parts", parts.box()), FigureKind.LAYERS, FigureKind.SWEEP, FigureKind.NETWORKS);
        add(part(), FigureKind.TILE);
        add(new VBox(new Field("Layers", scroll(layers.box(), "figure-layers")), links()), FigureKind.LAYERS);
        add(new Field("Composites", scroll(composites.box(), "figure-composites")), FigureKind.METHODS);
        add(new Field("BatchNorm", treatments.box()), FigureKind.METHODS);
        add(pairs(), FigureKind.METHODS);
        add(sweep(), FigureKind.SWEEP);
        add(new Field("Layer", layer.box()), FigureKind.METHODS, FigureKind.SWEEP, FigureKind.TILE);
        form.all().forEach(choice -> choice.addListener(changed -> fill()));
        fill();
    }

    /** Offers what there is to choose from now. */
    void offer(FigureScreen now) {
        screen = now;
        fill();
    }

    private void fill() {
        layers.show(screen.layers(), form.layers().get().orElse(Set.copyOf(screen.usualLayers())));
        composites.show(screen.composites(), form.composites().get().orElse(Set.copyOf(screen.usualComposites())));
        treatments.show(FigureTreatment.all(), form.treatments().get());
        parts.show(parts(), form.parts().get().orElse(screen.usualParts()));
        layer.offer(screen.layers());
        parameter.offer(screen.parameters());
    }

    private List<FigurePart> parts() {
        return Stream.of(FigurePart.values()).filter(this::isOffered).toList();
    }

    private boolean isOffered(FigurePart part) {
        FigureKind kind = form.kind().get();
        return part.isOutput()
                ? kind == FigureKind.LAYERS && screen.isOfMaps()
                : part != FigurePart.INPUT || kind != FigureKind.SWEEP;
    }

    /** Of a sweep the image is always there, and whether it is there beside layers stays as it was. */
    private void choose(Set<FigurePart> ticked) {
        Set<FigurePart> all = new HashSet<>(ticked);
        form.parts().get().orElse(screen.usualParts()).stream()
                .filter(part -> part.isBeside() && !isOffered(part))
                .forEach(all::add);
        form.parts().set(Optional.of(Set.copyOf(all)));
    }

    private static String help(FigurePart part) {
        return switch (part) {
            case INPUT -> "What the network saw";
            case OUTPUT -> "The output map: which class is predicted where, with the explained positions outlined";
            case SCORES -> "The output map of the explained class, with the explained positions outlined";
            case RAW -> "Relevance with BatchNorm left in place";
            case FUSED -> "Relevance of the equivalent network whose BatchNorm is merged into the weights";
            case DIFFERENCE -> "Fused − raw, each divided as in the window";
        };
    }

    private void add(Node node, FigureKind... kinds) {
        Shown.when(node, form.kind(), List.of(kinds));
        getChildren().add(node);
    }

    private Node kind() {
        return new Field(
                "Figure of",
                Segments.of(
                        "figure-kind", form.kind(), List.of(FigureKind.values()), FigureKind::title, FigureKind::help));
    }

    private Node part() {
        return new Field(
                "Part",
                Segments.of(
                        "figure-single",
                        form.part(),
                        Stream.of(FigurePart.values())
                                .filter(part -> !part.isOutput())
                                .toList(),
                        FigurePart::title,
                        ContentFields::help));
    }

    private static Node scroll(Pane box, String id) {
        CappedScroll scroll = new CappedScroll(box, LIST_HEIGHT);
        scroll.setId(id);
        scroll.getStyleClass().add("figure-list");
        return scroll;
    }

    private Node links() {
        HBox links = new HBox(
                link(
                        "figure-layers-usual",
                        "Usual",
                        "The input and four layers spread over the depth",
                        () -> form.layers().set(Optional.empty())),
                link("figure-layers-all", "All", "Every layer", () -> form.layers()
                        .set(Optional.of(screen.layers().stream().collect(Collectors.toUnmodifiableSet())))),
                link("figure-layers-none", "None", "Untick all layers, to tick some", () -> form.layers()
                        .set(Optional.of(Set.of()))));
        links.getStyleClass().add("figure-links");
        return links;
    }

    private static Hyperlink link(String id, String text, String help, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setId(id);
        link.setTooltip(new Tooltip(help));
        link.setAccessibleHelp(help);
        link.setOnAction(event -> {
            action.run();
            link.setVisited(false);
        });
        return link;
    }

    private CheckBox pairs() {
        CheckBox pairs = new CheckBox("Treatments side by side for each image");
        pairs.setId("figure-pairs");
        pairs.setTooltip(new Tooltip("Composites in rows and treatments in columns, instead of each method in a row"));
        pairs.selectedProperty().bindBidirectional(form.pairs());
        return pairs;
    }

    private VBox sweep() {
        VBox sweep = new VBox(
                new Field("Parameter", parameter.box()),
                new Field(
                        "Values",
                        TypedField.of(
                                "figure-values",
                                form.values(),
                                "Values of the parameter",
                                "The values from left to right, such as 0,0.1,0.25,0.5,1,10")));
        sweep.getStyleClass().add("figure-fields");
        return sweep;
    }
}
