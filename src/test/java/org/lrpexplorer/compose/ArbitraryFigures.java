package org.lrpexplorer.compose;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureTheme;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.ConditionText;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.OutputRegion;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.RuleParameter;

/** Random figures, for tests of how they are written. */
public final class ArbitraryFigures {

    private ArbitraryFigures() {}

    /** Figures of a network. */
    public static Arbitrary<FigureRequest> requests(Network network) {
        String layer = network.nodes().get(3).name();
        return Combinators.combine(
                        contents(layer),
                        Arbitraries.integers()
                                .between(0, 30)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        methods(network, layer),
                        displays(),
                        Arbitraries.of(FigureLabels.class).set())
                .as(FigureRequest::new);
    }

    private static Arbitrary<FigureContent> contents(String node) {
        Arbitrary<List<FigurePart>> parts =
                Arbitraries.of(FigurePart.class).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<String> layer = Arbitraries.of("input", node, "a,b\\c", "\"x", "@y", "-z", "l'été:0");
        Arbitrary<FigureContent> layers =
                Combinators.combine(parts, layer.list().ofMaxSize(4)).as(FigureContent.Layers::new);
        Arbitrary<FigureContent> methods = Combinators.combine(
                        composites(node).list().ofMinSize(1).ofMaxSize(3),
                        Arbitraries.of(FigureTreatment.all())
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(3),
                        layer,
                        Arbitraries.of(true, false))
                .as(FigureContent.Methods::new);
        Arbitrary<FigureContent> sweeps = Combinators.combine(
                        Arbitraries.of(RuleParameter.class),
                        Arbitraries.doubles()
                                .between(0, 1e6)
                                .ofScale(9)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(4),
                        parts.filter(some -> some.stream().anyMatch(part -> !part.isBeside())
                                && some.stream().noneMatch(FigurePart::isOutput)),
                        layer)
                .as(FigureContent.Sweep::new);
        Arbitrary<FigureContent> tiles =
                Combinators.combine(Arbitraries.of(FigurePart.class), layer).as(FigureContent.Tile::new);
        Arbitrary<FigureContent> networks = parts.filter(some -> some.stream().anyMatch(part -> !part.isBeside()))
                .map(FigureContent.Networks::new);
        return Arbitraries.oneOf(layers, methods, sweeps, tiles, networks);
    }

    /** What a recipe holds is what was done: methods that are not LRP start with 1, whatever was asked for. */
    private static Request asStarted(Request asked) {
        return new Request(
                asked.composite(),
                asked.target(),
                asked.effectiveStart(),
                asked.pruning(),
                asked.detail(),
                asked.condition());
    }

    private static Arbitrary<Request> methods(Network network, String layer) {
        Arbitrary<Pruning> prunings = Arbitraries.of(Pruning.none(), Pruning.of(0.3), new Pruning(0.1, 0.7));
        return Combinators.combine(
                        composites(layer),
                        targets(),
                        Arbitraries.of(StartRelevance.class),
                        prunings,
                        Arbitraries.just(Detail.MAPS),
                        conditions(network, layer))
                .as(Request::new)
                .map(ArbitraryFigures::asStarted);
    }

    private static Arbitrary<Composite> composites(String layer) {
        Composite edited = Composites.epsilonGammaBox().with("it's mine", Selector.named(layer), new Gamma(1.0 / 3));
        Arbitrary<Composite> plain = Arbitraries.oneOf(
                Arbitraries.of(Composites.shipped()),
                Arbitraries.of(edited, Composites.everywhere(new Epsilon(0.125))));
        return Combinators.combine(
                        plain, Arbitraries.of(BatchNormTreatment.class).optional())
                .as((composite, treatment) ->
                        treatment.map(composite::withBatchNorm).orElse(composite));
    }

    private static Arbitrary<Target> targets() {
        Arbitrary<Contrast> contrasts =
                Arbitraries.of(Contrast.none(), Contrast.withOthers(), Contrast.withLikeliest(), Contrast.with(9));
        Arbitrary<OptionalInt> classes = Arbitraries.of(OptionalInt.empty(), OptionalInt.of(0), OptionalInt.of(7));
        Arbitrary<OutputRegion> regions = Arbitraries.of(
                OutputRegion.usual(),
                OutputRegion.mask(),
                OutputRegion.all(),
                OutputRegion.at(12, 40),
                new OutputRegion.Rectangle(10, 20, 30, 40),
                OutputRegion.row(17));
        return Combinators.combine(classes, contrasts, regions).as(Target::new);
    }

    private static Arbitrary<Optional<Condition>> conditions(Network network, String layer) {
        Condition.Region region = new Condition.Region(1, 2, 3, 2);
        List<Optional<ConditionText>> texts = List.of(
                Optional.empty(),
                Optional.of(new ConditionText(layer, List.of(0, 2), Optional.empty())),
                Optional.of(new ConditionText(layer, List.of(), Optional.of(region))),
                Optional.of(new ConditionText(layer, List.of(1), Optional.of(region))));
        return Arbitraries.of(
                texts.stream().map(text -> text.map(each -> each.in(network))).toList());
    }

    private static Arbitrary<Display> displays() {
        Arbitrary<Double> limits = Arbitraries.doubles().between(1e-9, 1e9).ofScale(9);
        Arbitrary<Scaling> scalings = Combinators.combine(
                        Arbitraries.of(ScaleScope.class),
                        Arbitraries.doubles().between(0.01, 100).ofScale(9),
                        limits,
                        Arbitraries.of(ScaleCurve.class))
                .as((scope, percentile, limit, curve) ->
                        new Scaling(scope, percentile, scope == ScaleScope.FIXED ? limit : 0, curve));
        return Combinators.combine(
                        Arbitraries.just(Rows.BOTH),
                        Arbitraries.of(Show.class),
                        Arbitraries.of(ColorMap.class),
                        scalings,
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.of(Normalisation.class),
                        Arbitraries.of(SignFilter.class))
                .as(Display::new);
    }

    /** Widths. */
    public static Arbitrary<FigureSize> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.of(FigureSize.named()),
                Arbitraries.doubles().between(20, 2000).ofScale(9).map(width -> FigureSize.of(width + "mm")));
    }

    /** Files. */
    public static Arbitrary<FigureOutput> outputs() {
        return Combinators.combine(
                        Arbitraries.of(FigureFormat.class),
                        Arbitraries.integers().between(72, 1200),
                        Arbitraries.of(FigureTheme.class))
                .as(FigureOutput::new);
    }
}
