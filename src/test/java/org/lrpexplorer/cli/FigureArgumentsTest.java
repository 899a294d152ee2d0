package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compose.ArbitraryFigures;
import org.lrpexplorer.compose.FigureArguments;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.OpenNetwork;
import picocli.CommandLine;

/** The arguments of a figure and the command line that reads them. */
class FigureArgumentsTest {

    private static final OpenNetwork NETWORK = OpenNetwork.read(Path.of("assets/networks/mnist-conv-bn.onnx"), 1);

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
        Optional<Path> second = Optional.of(Path.of(name + "2.onnx")).filter(file -> meant.isOfTwo());
        FigureArguments arguments = new FigureArguments(
                meant, size, how, Path.of(name + ".onnx"), second, Optional.of(name), Path.of(name), out);

        FigureCommand read = read(arguments.list());

        assertThat(read.asked(NETWORK)).isEqualTo(meant);
        assertThat(read.size()).isEqualTo(size);
        assertThat(read.output()).isEqualTo(how);
        assertThat(read.files())
                .containsExactlyElementsOf(
                        Stream.of(Stream.of(Path.of(name + ".onnx")), second.stream(), Stream.of(Path.of(name), out))
                                .flatMap(each -> each)
                                .toList());
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
                Optional.empty(),
                Path.of("it's"),
                Path.of("a figure.pdf"));

        assertThat(arguments.line())
                .isEqualTo("lrp-explorer figure --network mnist-conv-bn --dataset 'it'\\''s'"
                        + " --composite EpsilonPlusFlat --batchnorm absz --out 'a figure.pdf'");
    }

    private static FigureCommand read(List<String> arguments) {
        CommandLine line = RootCommand.line(Runnable::run);
        String[] all = Stream.concat(Stream.of("figure"), arguments.stream()).toArray(String[]::new);
        CommandLine.ParseResult parsed = line.parseArgs(all);
        return (FigureCommand) parsed.subcommand().commandSpec().userObject();
    }

    @Provide
    Arbitrary<FigureRequest> requests() {
        return ArbitraryFigures.requests(NETWORK.raw());
    }

    @Provide
    Arbitrary<FigureSize> sizes() {
        return ArbitraryFigures.sizes();
    }

    @Provide
    Arbitrary<FigureOutput> outputs() {
        return ArbitraryFigures.outputs();
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("net", "-net", "@net", "a b", "it's", "\"net\"", "$HOME", "dir/net", "--net");
    }
}
