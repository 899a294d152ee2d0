package org.lrpexplorer.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.lrpexplorer.compose.FigureComposer;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigureRecipe;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.compose.Identities;
import org.lrpexplorer.compose.RecipeOf;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.compose.SampleFigures;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.figure.FigureGrid;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureTheme;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.Shard;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code figure}: heatmaps as a figure for a paper or a slide. Needs no display. */
@Command(
        name = "figure",
        description =
                "Explain samples and write the heatmaps as a figure: layers raw above fused, a grid of methods, a sweep"
                        + " of a parameter, two networks, or single pictures.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "What is needed to repeat the figure is stored in it.",
            "",
            "Exit codes: 0 all is written, 1 failure, 2 wrong usage, 3 written without samples that cannot be read, which are"
                    + " named.",
            "",
            "Examples:",
            "  figure --network mnist-conv-bn --dataset digits --index 3 --out digit.pdf",
            "  figure --network mnist-conv-bn --dataset digits --index 3,17,42 --layers input,conv2,conv4,dense \\",
            "         --size double --without title,caption --out digits.svg",
            "  figure --network cifar10-conv-bn --dataset shapes --index 0,1,2 --size double --out grid.pdf \\",
            "         --methods Epsilon EpsilonPlus EpsilonAlpha2Beta1 --treatments pass,absz,fused",
            "  figure --network model.onnx --dataset photos --index 0 --composite EpsilonGammaBox \\",
            "         --sweep gamma=0,0.1,0.25,0.5,1,10 --out sweep.png --dpi 600",
            "  figure --network mnist-conv-bn --second mnist-conv-plain --dataset digits --index 3,17 --out two.pdf",
            "  figure --network mnist-conv-bn --dataset digits --index 0..999 --each figures --format svg"
        })
public final class FigureCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    private final BundledFiles bundled;

    @Mixin
    private NetworkOptions network;

    @Option(
            names = "--dataset",
            required = true,
            paramLabel = "PATH|NAME",
            description = "A dataset, a picture or a folder, or the name of a bundled dataset.")
    private Path dataset;

    @Option(
            names = "--index",
            paramLabel = "I[..J][,…]",
            defaultValue = "0",
            converter = SamplesConverter.class,
            description =
                    "The samples, counted from 0, in this order, such as 5, 3,17,42 or 0..4. Default: ${DEFAULT-VALUE}.")
    private List<Integer> index;

    @Mixin
    private ContentOptions content;

    @Mixin
    private FigureMethod method;

    @Mixin
    private DisplayOptions display;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "natural",
            converter = Size.class,
            description = "The width on paper: natural, single (84 mm), double (174 mm), slide, tiles (pictures without"
                    + " words), or millimetres such as 120mm. Default: ${DEFAULT-VALUE}.")
    private FigureSize size;

    @Option(
            names = "--dpi",
            paramLabel = "N",
            defaultValue = "300",
            description = "Pixels per inch, 72 to 1200. Default: ${DEFAULT-VALUE}.")
    private int dpi;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "light",
            converter = WordConverter.OfTheme.class,
            description = "light, dark or transparent. Default: ${DEFAULT-VALUE}.")
    private FigureTheme theme;

    @Option(
            names = "--without",
            paramLabel = "WORDS",
            split = ",",
            converter = Label.class,
            description = "Which words are left out: title, classes, sums, bar, caption, separated by commas.")
    private List<FigureLabels> without = List.of();

    @Option(names = "--out", paramLabel = "FILE", description = "The .png, .svg or .pdf file to write.")
    private Path out;

    @Option(
            names = "--each",
            paramLabel = "FOLDER",
            description = "Instead of one file: a figure of each sample by itself in this folder, named by its index."
                    + " Figures that are there are not made again.")
    private Path each;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "png",
            converter = WordConverter.OfFormat.class,
            description = "With --each: png, svg or pdf. Default: ${DEFAULT-VALUE}.")
    private FigureFormat format;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            converter = ShardConverter.class,
            description =
                    "With --each: only the I-th of N parts of the samples, to spread a run over processes or machines.")
    private Shard shard = Shard.whole();

    @Option(names = "--force", description = "Replace a file of that name.")
    private boolean force;

    @Option(names = "--json", description = "Say what was done in one line of JSON.")
    private boolean json;

    /** @param bundled what can be named instead of files */
    FigureCommand(BundledFiles bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() {
        content.contradiction().ifPresent(sentence -> {
            throw misuse(sentence);
        });
        if ((out == null) == (each == null)) {
            throw misuse(out == null ? "Say where to write: --out FILE or --each FOLDER." : "Name --out or --each.");
        }
        if (each == null && !shard.isWhole()) {
            throw misuse("--shard is about --each: figures of single images need not be put together.");
        }
        FigureOutput how = output();
        if (each == null && !force && Files.exists(out)) {
            throw misuse(Text.of("%s is there already; name another file, or --force to replace it.", out));
        }
        try {
            return each == null ? one(how) : series(how);
        } catch (RuntimeException | OutOfMemoryError e) {
            String sentence = Telling.of(e).sentence();
            if (json) {
                say(JSON.createObjectNode().put("error", sentence), "");
            }
            spec.commandLine().getErr().println(sentence);
            return 1;
        }
    }

    private void say(ObjectNode forPrograms, String forPeople) {
        spec.commandLine().getOut().println(json ? forPrograms : forPeople);
        spec.commandLine().getOut().flush();
    }

    private int one(FigureOutput how) {
        long begin = System.nanoTime();
        OpenNetwork open = network();
        OpenDataset images = dataset(open);
        FigureRequest asked = asked(open);
        Optional<OpenNetwork> second = second();
        FigureGrid figure = new FigureComposer(open, second, images).compose(asked, RunControl.none());
        FigureRecipe recipe = new RecipeOf(open, second, images, asked, method.view(open))
                .recipe(new Identities(), size, how, new CancellationToken());
        new FigureWriter().write(figure, size, how, RecipeText.metadata(recipe), out);
        say(
                JSON.createObjectNode()
                        .put("written", out.toString())
                        .put("images", index.size())
                        .put("seconds", seconds(begin)),
                Text.of("Wrote %s.", out));
        return 0;
    }

    private int series(FigureOutput how) {
        long begin = System.nanoTime();
        OpenNetwork open = network();
        OpenDataset images = dataset(open);
        ProgressLine line = new ProgressLine(spec.commandLine().getErr());
        List<Integer> part = shard.part(IndexSet.of(index)).list();
        SampleFigures.Done done = new SampleFigures(open, second(), images, asked(open), method.view(open), size, how)
                .write(
                        each,
                        part,
                        force,
                        !json && Terminal.isThere() ? line::at : (finished, kept, total) -> {},
                        new CancellationToken());
        say(
                JSON.createObjectNode()
                        .put("written", each.toString())
                        .put("figures", done.made())
                        .put("fromEarlierRun", done.kept())
                        .put("leftOut", done.leftOut().size())
                        .put("seconds", seconds(begin)),
                Text.of(
                        "Wrote %d figures to %s in %.1f s%s.",
                        done.made(),
                        each,
                        seconds(begin),
                        done.kept() == 0 ? "" : Text.of("; %d were there already", done.kept())));
        done.leftOut().forEach((sample, why) -> spec.commandLine().getErr().println(why));
        return done.leftOut().isEmpty() ? 0 : ExplainCommand.INCOMPLETE;
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private OpenNetwork network() {
        NativeThreads.leaveOneCore();
        return network.open(bundled);
    }

    private Optional<OpenNetwork> second() {
        return content.second()
                .map(file -> OpenNetwork.read(bundled.network(file), ReadOptions.usual(), 2, new CancellationToken()));
    }

    private OpenDataset dataset(OpenNetwork open) {
        return Fitting.of(open, OpenDataset.read(bundled.dataset(dataset), 1));
    }

    /** What the figure is to show of a network. */
    FigureRequest asked(OpenNetwork open) {
        return new FigureRequest(content.content(open.raw()), index, method.request(open), display.display(), labels());
    }

    /** How wide it is. */
    FigureSize size() {
        return size;
    }

    /** The network and the dataset as they were named, and the file to write. */
    List<Path> files() {
        return Stream.of(Stream.of(network.named()), content.second().stream(), Stream.of(dataset, out))
                .flatMap(each -> each)
                .toList();
    }

    /** How it is written. */
    FigureOutput output() {
        FigureFormat chosen = each != null
                ? format
                : FigureFormat.named(out)
                        .orElseThrow(() -> misuse(Text.of("%s is not the name of a .png, .svg or .pdf file.", out)));
        return new FigureOutput(chosen, dpi, theme);
    }

    private Set<FigureLabels> labels() {
        if (size.equals(FigureSize.TILES)) {
            return Set.of();
        }
        Set<FigureLabels> left = EnumSet.noneOf(FigureLabels.class);
        left.addAll(without);
        return FigureLabels.without(left);
    }

    private ParameterException misuse(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Reads sizes. */
    static final class Size implements ITypeConverter<FigureSize> {
        @Override
        public FigureSize convert(String text) {
            return ContentOptions.Reading.of(() -> FigureSize.of(text));
        }
    }

    /** Reads what can be left out. */
    static final class Label implements ITypeConverter<FigureLabels> {
        @Override
        public FigureLabels convert(String text) {
            return ContentOptions.Reading.of(() -> FigureLabels.named(text));
        }
    }
}
