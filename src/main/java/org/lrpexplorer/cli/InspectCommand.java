package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.lrpexplorer.fusion.FusionReport;
import org.lrpexplorer.lrp.Composite;
import org.lrpexplorer.lrp.Composites;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.preflight.Preflight;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.tensor.NativeThreads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code inspect}: what is in a network file and what an explanation would do with it. Needs no display. */
@Command(
        name = "inspect",
        description = "Say what is in a network file and what will be done with it, without explaining anything.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  inspect model.onnx",
            "  inspect model.onnx --composite EpsilonAlpha2Beta1 --batchnorm pass",
            "  inspect model.onnx --json | python3 -m json.tool"
        })
public final class InspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The network, an ONNX or Keras file.")
    private Path file;

    @Option(
            names = "--composite",
            paramLabel = "NAME|FILE",
            converter = CompositeChoice.Converter.class,
            description = "Which rule each layer gets, as for explain. Default: EpsilonPlusFlat, or EpsilonPlus where"
                    + " the first linear layer is dense.")
    private CompositeChoice composite = Composites::suitedTo;

    @Option(
            names = "--batchnorm",
            paramLabel = "fused|TREATMENT",
            defaultValue = "fused",
            converter = BatchNormChoice.Converter.class,
            description =
                    "fused, or how BatchNorm left in place is treated, as for explain. Default:" + " ${DEFAULT-VALUE}.")
    private BatchNormChoice batchNorm;

    @Option(names = "--json", description = "Write one JSON document instead of a table.")
    private boolean json;

    @Override
    public Integer call() {
        try {
            String text = json ? new ReportJson(batchNorm).of(report()) : new ReportText(batchNorm).of(report());
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (RuntimeException | OutOfMemoryError e) {
            spec.commandLine().getErr().println(Failures.sentence(e));
            return 1;
        }
    }

    private PreflightReport report() {
        NativeThreads.leaveOneCore();
        LoadedModel model = ModelReaders.read(file);
        Network raw = model.network();
        Composite chosen = composite.of(raw);
        FusionReport fusion = Precision.suitedTo(raw).fuse(raw).report();
        return Preflight.report(
                model, fusion, batchNorm.kept().map(chosen::withBatchNorm).orElse(chosen));
    }
}
