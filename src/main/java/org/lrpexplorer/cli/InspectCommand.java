package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.HeldSamples;
import org.lrpexplorer.preflight.Preflight;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.preflight.Probes;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.tensor.NativeThreads;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  inspect model.onnx --dataset cifar-10-binary.tar.gz",
            "  inspect two-inputs.onnx --fix meta=zeros --fix mask=ones.npy",
            "  inspect model.onnx --composite EpsilonAlpha2Beta1 --batchnorm pass",
            "  inspect model.onnx --json | python3 -m json.tool"
        })
public final class InspectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    private final BundledFiles bundled;

    @Parameters(
            paramLabel = "FILE|NAME",
            description = "The network, an ONNX, Keras or safetensors file, or the name of a bundled one.")
    private Path file;

    @Mixin
    private RuleOptions rules;

    @Option(
            names = "--dataset",
            paramLabel = "PATH|NAME",
            description = "A dataset, picture or folder whose first samples show how much relevance"
                    + " the fused layers keep. Default: noise, and only where BatchNorm is next to dense layers.")
    private Path dataset;

    @Option(
            names = "--output",
            paramLabel = "NAME",
            description = "Which of the network's outputs is looked at, where it has several, as for explain.")
    private String output;

    @Mixin
    private FixOptions fixed;

    @Option(names = "--json", description = "Write one JSON document instead of a table.")
    private boolean json;

    /** @param bundled what can be named instead of files */
    InspectCommand(BundledFiles bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() {
        try {
            String text = report();
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
            return 0;
        } catch (RuntimeException | OutOfMemoryError e) {
            spec.commandLine().getErr().println(Telling.of(e).sentence());
            return 1;
        }
    }

    private String report() {
        BatchNormChoice batchNorm = rules.batchNorm();
        NativeThreads.leaveOneCore();
        LoadedModel model = HeldSamples.in(
                ModelReaders.read(
                        bundled.network(file),
                        ReadOptions.output(Optional.ofNullable(output)).holding(fixed.values())),
                new CancellationToken());
        Network raw = model.network();
        Composite chosen = rules.compositeFor(raw);
        Composite treated = batchNorm.kept().map(chosen::withBatchNorm).orElse(chosen);
        List<String> notes = new ArrayList<>();
        Optional<Probes> probes = Optional.ofNullable(dataset).map(path -> probes(bundled.dataset(path), model, notes));
        PreflightReport report =
                Preflight.report(model, Precision.suitedTo(raw).fuse(raw), treated, probes, new CancellationToken());
        return json ? new ReportJson(batchNorm, notes).of(report) : new ReportText(batchNorm, notes).of(report);
    }

    private static Probes probes(Path dataset, LoadedModel model, List<String> notes) {
        try (DatasetInputs inputs = DatasetInputs.open(dataset, Optional.empty(), model)) {
            Probes probes = inputs.probes();
            notes.addAll(inputs.notesOnProbes());
            return probes;
        }
    }
}
