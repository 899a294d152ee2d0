package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.FigureArguments;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.compose.FigureTreatment;
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
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.Pruning;
import org.lrpexplorer.rule.RuleParameter;
import picocli.CommandLine;

/** The arguments of a figure and the command line that reads them. */
class FigureArgumentsTest {

    private static final OpenNetwork NETWORK = OpenNetwork.read(Path.of("assets/networks/mnist-conv-bn.onnx"), 1);
    private static final String LAYER = NETWORK.raw().nodes().get(3).name();

    @Property(tries = 400)
    void theCommandLineReadsTheFigureThatWasMeant(
            @ForAll("requests") FigureRequest asked,
            @ForAll("sizes") FigureSize size,
            @ForAll("outputs") FigureOutput how,
            @ForAll("names") String name) {
        FigureRequest meant = size.equals(FigureSize.TILES)
                ? new FigureRequest(asked.content(), asked.images(), asked.request(), asked.display(), Set.of())
                : asked;
        Path out = Path.of(name + how.format().suffix());
        FigureArguments arguments =
                new FigureArguments(meant, size, how, Path.of(name + ".onnx"), Optional.of(name), Path.of(name), out);

        FigureCommand read = read(arguments.list());

        assertThat(read.asked(NETWORK)).isEqualTo(meant);
        assertThat(read.size()).isEqualTo(size);
        assertThat(read.output()).isEqualTo(how);
        assertThat(read.files()).containsExactly(Path.of(name + ".onnx"), Path.of(name), out);
    }

    @Test
    void onlyWhatDiffersFromTheDefaultsIsWritten() {
        FigureRequest asked = new FigureRequest(
                new FigureContent.Layers(List.of(FigurePart.INPUT, FigurePart.RAW, FigurePart.FUSED), List.of()),
                List.of(0),
                Request.of(Composites.epsilonPlusFlat().withBatchNorm(BatchNormTreatment.ABSZ)),
                Display.standard(),
                EnumSet.allOf(FigureLabels.class));
        FigureArguments arguments = new FigureArguments(
                asked,
                FigureSize.NATURAL,
                FigureOutput.of(Path.of("a figure.pdf")),
                Path.of("mnist-conv-bn"),
                Optional.empty(),
                Path.of("it's"),
                Path.of("a figure.pdf"));

        assertThat(arguments.line())
                .isEqualTo("lrp-explorer figure --network mnist-conv-bn --dataset 'it'\\''s'"
                        + " --composite EpsilonPlusFlat --batchnorm absz --out 'a figure.pdf'");
    }

    private static FigureCommand read(List<String> arguments) {
        CommandLine line = RootCommand.line(Runnable::run);
        String[] all = java.util.stream.Stream.concat(java.util.stream.Stream.of("figure"), arguments.stream())
                .toArray(String[]::new);
        CommandLine.ParseResult parsed = line.parseArgs(all);
        return (FigureCommand) parsed.subcommand().commandSpec().userObject();
    }

    @Provide
    Arbitrary<FigureRequest> requests() {
        return Combinators.combine(
                        contents(),
                        Arbitraries.integers()
                                .between(0, 30)
                                .list()
                                .ofMinSize(1)
                                .ofMaxSize(5),
                        methods(),
                        displays(),
                        Arbitraries.of(FigureLabels.class).set())
                .as(FigureRequest::new);
    }

    private static Arbitrary<FigureContent> contents() {
        Arbitrary<List<FigurePart>> parts =
                Arbitraries.of(FigurePart.class).list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<String> layer = Arbitraries.of("input", LAYER, "a,b\\c", "\"x", "@y", "-z", "l'été:0");
        Arbitrary<FigureContent> layers =
                Combinators.combine(parts, layer.list().ofMaxSize(4)).as(FigureContent.Layers::new);
        Arbitrary<FigureContent> methods = Combinators.combine(
                        composites().list().ofMinSize(1).ofMaxSize(3),
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
                        parts,
                        layer)
                .as(FigureContent.Sweep::new);
        Arbitrary<FigureContent> tiles =
                Combinators.combine(Arbitraries.of(FigurePart.class), layer).as(FigureContent.Tile::new);
        return Arbitraries.oneOf(layers, methods, sweeps, tiles);
    }

    private static Arbitrary<Request> methods() {
        Arbitrary<Pruning> prunings = Arbitraries.of(Pruning.none(), Pruning.of(0.3), new Pruning(0.1, 0.7));
        return Combinators.combine(
                        composites(),
                        targets(),
                        Arbitraries.of(StartRelevance.class),
                        prunings,
                        Arbitraries.just(Detail.MAPS),
                        conditions())
                .as(Request::new);
    }

    private static Arbitrary<Composite> composites() {
        Composite edited = Composites.epsilonGammaBox().with("it's mine", Selector.named(LAYER), new Gamma(1.0 / 3));
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
        return Combinators.combine(classes, contrasts).as(Target::new);
    }

    private static Arbitrary<Optional<Condition>> conditions() {
        Condition.Region region = new Condition.Region(1, 2, 3, 2);
        List<Optional<ConditionText>> texts = List.of(
                Optional.empty(),
                Optional.of(new ConditionText(LAYER, List.of(0, 2), Optional.empty())),
                Optional.of(new ConditionText(LAYER, List.of(), Optional.of(region))),
                Optional.of(new ConditionText(LAYER, List.of(1), Optional.of(region))));
        return Arbitraries.of(texts.stream()
                .map(text -> text.map(each -> each.in(NETWORK.raw())))
                .toList());
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

    @Provide
    Arbitrary<FigureSize> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.of(FigureSize.named()),
                Arbitraries.doubles().between(20, 2000).ofScale(9).map(width -> FigureSize.of(width + "mm")));
    }

    @Provide
    Arbitrary<FigureOutput> outputs() {
        return Combinators.combine(
                        Arbitraries.of(FigureFormat.class),
                        Arbitraries.integers().between(72, 1200),
                        Arbitraries.of(FigureTheme.class))
                .as(FigureOutput::new);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("net", "-net", "@net", "a b", "it's", "\"net\"", "$HOME", "dir/net", "--net");
    }
}
