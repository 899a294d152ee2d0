package org.lrpexplorer.compose;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureTheme;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.Scaling;
import org.lrpexplorer.lrp.ConditionText;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.TargetText;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.Pruning;

/**
 * A figure as the arguments of the command {@code figure} that make the same file: what differs from the command's
 * defaults, and the composite, whose default depends on the network. Which rows of the window are shown and how much
 * detail is kept do not count, as {@link FigureRequest} says.
 *
 * @param asked what is shown
 * @param size how wide it is
 * @param how in which resolution and on what ground
 * @param network a file, or the name of a bundled network
 * @param second the other network of a figure of two, likewise
 * @param output the network's output that is explained, where it is not the one that the command would choose
 * @param dataset a file or folder, or the name of a bundled dataset
 * @param out the file to write, whose name says the format
 */
public record FigureArguments(
        FigureRequest asked,
        FigureSize size,
        FigureOutput how,
        Path network,
        Optional<Path> second,
        Optional<String> output,
        Path dataset,
        Path out) {

    private static final List<FigurePart> USUAL_PARTS = List.of(FigurePart.INPUT, FigurePart.RAW, FigurePart.FUSED);
    private static final List<FigureTreatment> USUAL_TREATMENTS =
            List.of(FigureTreatment.named("pass"), FigureTreatment.named("absz"), FigureTreatment.FUSED);
    private static final List<Integer> USUAL_IMAGES = List.of(0);

    /** The arguments in the order in which the command's help lists them, without the command's own name. */
    public List<String> list() {
        Arguments arguments = new Arguments();
        arguments.add("--network", network.toString());
        output.ifPresent(name -> arguments.add("--output", name));
        arguments.add("--dataset", dataset.toString());
        second.filter(file -> asked.isOfTwo()).ifPresent(file -> arguments.add("--second", file.toString()));
        arguments.unless(USUAL_IMAGES, "--index", asked.images(), FigureArguments::indices);
        asked.content()
                .fold(
                        layers -> arguments.add(layers),
                        methods -> arguments.add(methods),
                        sweep -> arguments.add(sweep),
                        tile -> arguments.add(tile),
                        networks -> arguments.add(networks));
        arguments.add(asked.request());
        arguments.add(asked.display());
        arguments.unless(FigureSize.NATURAL, "--size", size, FigureSize::text);
        arguments.unless(FigureOutput.PRINT_DPI, "--dpi", how.dpi(), String::valueOf);
        arguments.unless(FigureTheme.LIGHT, "--theme", how.theme(), FigureTheme::id);
        if (!size.equals(FigureSize.TILES)) {
            arguments.unless(Set.of(), "--without", FigureLabels.without(asked.labels()), FigureArguments::labels);
        }
        return arguments.add("--out", out.toString()).all;
    }

    /** The whole command for a POSIX shell, on one line. */
    public String line() {
        List<String> words = new ArrayList<>(ProgramCall.here());
        words.add("figure");
        words.addAll(list());
        return ShellText.line(words);
    }

    /** Runs of numbers that follow each other as ranges. */
    private static String indices(List<Integer> images) {
        List<String> parts = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= images.size(); i++) {
            if (i == images.size() || images.get(i) != images.get(i - 1) + 1) {
                parts.add(images.get(first) + (i - first == 1 ? "" : ".." + images.get(i - 1)));
                first = i;
            }
        }
        return String.join(",", parts);
    }

    private static String parts(List<FigurePart> parts) {
        return parts.stream().map(FigurePart::id).collect(Collectors.joining(","));
    }

    private static String labels(Set<FigureLabels> left) {
        return left.stream().sorted().map(FigureLabels::id).collect(Collectors.joining(","));
    }

    /** By its name if that says it all, and otherwise what would be in its file. */
    private static String text(Composite composite) {
        return isNamed(composite) ? composite.name() : CompositeFiles.line(composite);
    }

    private static boolean isNamed(Composite composite) {
        return named(composite).filter(composite::equals).isPresent();
    }

    private static Optional<Composite> named(Composite composite) {
        try {
            return Optional.of(Composites.named(composite.name()));
        } catch (CompositeException e) {
            return Optional.empty();
        }
    }

    /** The arguments so far. */
    private static final class Arguments {
        private final List<String> all = new ArrayList<>();

        /** An option; a value that could be taken for an option or for a file of arguments is joined to it. */
        Arguments add(String option, String value) {
            if (value.startsWith("-") || value.startsWith("@")) {
                all.add(option + "=" + value);
            } else {
                all.addAll(List.of(option, value));
            }
            return this;
        }

        <T> void unless(T usual, String option, T value, Function<T, String> text) {
            if (!Objects.equals(usual, value)) {
                add(option, text.apply(value));
            }
        }

        Arguments add(FigureContent.Layers layers) {
            unless(USUAL_PARTS, "--parts", layers.parts(), FigureArguments::parts);
            unless(List.of(), "--layers", layers.layers(), NameList::text);
            return this;
        }

        Arguments add(FigureContent.Methods methods) {
            all.add("--methods");
            methods.composites().forEach(composite -> all.add(FigureArguments.text(composite)));
            unless(USUAL_TREATMENTS, "--treatments", methods.treatments(), some -> some.stream()
                    .map(FigureTreatment::id)
                    .collect(Collectors.joining(",")));
            if (methods.pairs()) {
                all.add("--pairs");
            }
            return layer(methods.layer());
        }

        Arguments add(FigureContent.Sweep sweep) {
            add("--sweep", new SweepText(sweep.parameter(), sweep.values()).text());
            unless(USUAL_PARTS, "--parts", sweep.parts(), FigureArguments::parts);
            return layer(sweep.layer());
        }

        Arguments add(FigureContent.Tile tile) {
            all.add("--tile");
            unless(FigurePart.FUSED, "--parts", tile.part(), FigurePart::id);
            return layer(tile.layer());
        }

        Arguments add(FigureContent.Networks networks) {
            unless(USUAL_PARTS, "--parts", networks.parts(), FigureArguments::parts);
            return this;
        }

        private Arguments layer(String layer) {
            unless(FigureContent.INPUT, "--layer", layer, String::valueOf);
            return this;
        }

        void add(Request request) {
            unless(Target.predicted(), "--target", request.target(), TargetText::of);
            unless(StartRelevance.LOGIT, "--start", request.start(), Words::of);
            add(request.composite());
            unless(Pruning.none(), "--prune", request.pruning(), Arguments::shares);
            request.condition()
                    .ifPresent(part -> add("--condition", ConditionText.of(part).text()));
        }

        private void add(Composite composite) {
            Optional<BatchNormTreatment> treatment = isNamed(composite)
                    ? Optional.empty()
                    : Arrays.stream(BatchNormTreatment.values())
                            .filter(each -> named(composite)
                                    .map(plain -> plain.withBatchNorm(each))
                                    .filter(composite::equals)
                                    .isPresent())
                            .findFirst();
            add("--composite", treatment.isPresent() ? composite.name() : FigureArguments.text(composite));
            treatment.ifPresent(each -> add("--batchnorm", each.option()));
        }

        private static String shares(Pruning pruning) {
            return Pruning.of(pruning.positive()).equals(pruning)
                    ? String.valueOf(pruning.positive())
                    : pruning.positive() + "," + pruning.negative();
        }

        void add(Display display) {
            Display usual = Display.standard();
            Scaling scaling = display.scaling();
            unless(usual.show(), "--show", display.show(), Words::of);
            unless(usual.opacity(), "--opacity", display.opacity(), String::valueOf);
            unless(usual.colorMap(), "--colors", display.colorMap(), map -> map.id());
            unless(usual.signs(), "--signs", display.signs(), Words::of);
            if (scaling.scope() == ScaleScope.FIXED) {
                add("--scale", String.valueOf(scaling.fixedLimit()));
            } else {
                unless(usual.scaling().scope(), "--scale", scaling.scope(), Words::of);
            }
            unless(usual.scaling().curve(), "--curve", scaling.curve(), Words::of);
            unless(usual.scaling().percentile(), "--clip", scaling.percentile(), String::valueOf);
            unless(usual.normalisation(), "--normalise", display.normalisation(), Words::of);
        }
    }
}
