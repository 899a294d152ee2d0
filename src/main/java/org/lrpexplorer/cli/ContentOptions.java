package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.compose.ComposeException;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.compose.NameList;
import org.lrpexplorer.compose.SweepText;
import org.lrpexplorer.figure.FigureException;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say which pictures are in a figure. */
final class ContentOptions {

    @Option(
            names = "--parts",
            paramLabel = "PART",
            split = ",",
            converter = Part.class,
            description =
                    "What a figure of layers, or a sweep, shows: input, raw, fused, difference, and of an output that is"
                            + " a map output (which class is predicted where) and scores (the explained class's values), separated"
                            + " by commas; or of one picture: one of these. Default: input,raw,fused, and for one picture fused.")
    private List<FigurePart> parts;

    @Option(
            names = "--layers",
            paramLabel = "LAYER[,…]",
            converter = LayerNames.class,
            description = "The layers of a figure, from left to right, by the names that the window shows; input is the"
                    + " network's input, and \\, a comma in a name. Default: input and four spread over the depth.")
    private List<String> layers = List.of();

    @Option(
            names = "--methods",
            paramLabel = "COMPOSITE",
            arity = "1..*",
            converter = CompositeChoice.Converter.class,
            description =
                    "Instead of layers: a grid of methods against samples, of these composites, named or read as for"
                            + " --composite.")
    private List<CompositeChoice> methods;

    @Option(
            names = "--treatments",
            paramLabel = "TREATMENT",
            split = ",",
            converter = Treatment.class,
            description =
                    "What becomes of BatchNorm in a grid of methods: fused, and left in place ${bundle:treatments}."
                            + " Default: pass,absz,fused.")
    private List<FigureTreatment> treatments;

    @Option(names = "--pairs", description = "In a grid of methods, treatments stand side by side for each sample.")
    private boolean pairs;

    @Option(
            names = "--sweep",
            paramLabel = "PARAMETER=V[,V]",
            converter = Swept.class,
            description = "Instead of layers: one parameter of the composite's rules along a row, such as"
                    + " gamma=0,0.1,0.25,0.5,1,10; the parameters are ${bundle:parameters}.")
    private SweepText sweep;

    @Option(
            names = "--second",
            paramLabel = "FILE|NAME",
            description =
                    "Instead of layers: another network beneath the first, which explains the same class of the same"
                            + " images, on one colour scale, both with their predictions. For --each, too.")
    private Path second;

    @Option(names = "--tile", description = "Instead of layers: one picture of each sample, of one part and layer.")
    private boolean tile;

    @Option(
            names = "--layer",
            paramLabel = "LAYER",
            defaultValue = FigureContent.INPUT,
            description = "The layer of a grid of methods, a sweep or one picture. Default: ${DEFAULT-VALUE}.")
    private String layer;

    /** The figure's content, for a network. */
    FigureContent content(Network raw) {
        List<FigurePart> rows =
                Optional.ofNullable(parts).orElse(List.of(FigurePart.INPUT, FigurePart.RAW, FigurePart.FUSED));
        if (methods != null) {
            List<Composite> composites = new ArrayList<>();
            methods.forEach(method -> composites.add(method.of(raw)));
            return new FigureContent.Methods(composites, treatmentsOrUsual(), layer, pairs);
        }
        if (sweep != null) {
            return new FigureContent.Sweep(sweep.parameter(), sweep.values(), rows, layer);
        }
        if (second != null) {
            return new FigureContent.Networks(rows);
        }
        return tile
                ? new FigureContent.Tile(parts == null ? FigurePart.FUSED : parts.get(0), layer)
                : new FigureContent.Layers(rows, layers);
    }

    /** The other network of a figure of two, as it was named. */
    Optional<Path> second() {
        return Optional.ofNullable(second);
    }

    private List<FigureTreatment> treatmentsOrUsual() {
        return treatments != null
                ? treatments
                : List.of(FigureTreatment.named("pass"), FigureTreatment.named("absz"), FigureTreatment.FUSED);
    }

    /** What of these options has no effect beside the others, as one sentence; empty if all count. */
    Optional<String> contradiction() {
        int kinds = (methods != null ? 1 : 0) + (sweep != null ? 1 : 0) + (tile ? 1 : 0) + (second != null ? 1 : 0);
        if (kinds > 1) {
            return Optional.of("--methods, --sweep, --tile and --second are four kinds of figures; name one of them.");
        }
        if (second != null && !layer.equals(FigureContent.INPUT)) {
            return Optional.of("Two networks are compared at their input; leave --layer out.");
        }
        if (kinds == 1 && !layers.isEmpty()) {
            return Optional.of("--layers is about figures of layers; name one --layer for this kind of figure.");
        }
        if (methods == null && (pairs || treatments != null)) {
            return Optional.of("--pairs and --treatments are about grids of methods; name --methods, too.");
        }
        if (kinds == 0 && !layer.equals(FigureContent.INPUT)) {
            return Optional.of(Text.of("--layer %s is about other kinds of figures; name --layers %s.", layer, layer));
        }
        return tile && parts != null && parts.size() > 1
                ? Optional.of(
                        "--tile shows one part; name one of input, output, scores, raw, fused, difference as --parts.")
                : Optional.empty();
    }

    /** Reads the names of layers. */
    static final class LayerNames implements ITypeConverter<List<String>> {
        @Override
        public List<String> convert(String text) {
            return NameList.parse(text);
        }
    }

    /** Reads parts. */
    static final class Part implements ITypeConverter<FigurePart> {
        @Override
        public FigurePart convert(String text) {
            return Reading.of(() -> FigurePart.named(text));
        }
    }

    /** Reads treatments. */
    static final class Treatment implements ITypeConverter<FigureTreatment> {
        @Override
        public FigureTreatment convert(String text) {
            return Reading.of(() -> FigureTreatment.named(text));
        }
    }

    /** Reads sweeps. */
    static final class Swept implements ITypeConverter<SweepText> {
        @Override
        public SweepText convert(String text) {
            return Reading.of(() -> SweepText.parse(text));
        }
    }

    /** A value whose refusal is a misuse of the command. */
    static final class Reading {
        private Reading() {}

        static <T> T of(Supplier<T> reading) {
            try {
                return reading.get();
            } catch (ComposeException | FigureException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
