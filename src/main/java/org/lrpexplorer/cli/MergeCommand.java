package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.storage.ResultsFile;
import org.lrpexplorer.evaluate.storage.ResultsMerge;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.Merge;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code merge}: puts together what the shards of a run have written. */
@Command(
        name = "merge",
        description =
                "Put the shards of an explain or evaluate run together; the result is that of one run, bit by bit.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "From .npz shards comes an .npz archive or a folder of .npy files, from .json shards a .json or a .csv file."
                    + " The results of evaluate become one file of results."
                    + " Shards that are not of one run are refused, and missing ones are named.",
            "",
            "Exit codes: 0 all is written, 1 failure, 2 wrong usage, 3 written without samples that could not be read.",
            "",
            "Examples:",
            "  merge part1.npz part2.npz part3.npz part4.npz --out all.npz",
            "  merge part*.npz --format npy --out arrays",
            "  merge part*.json --out sums.csv",
            "  merge results1.json results2.json --out results.json"
        })
final class MergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files of all shards, in any order.")
    private List<Path> shards;

    @Mixin
    private OutputOptions result;

    @Override
    public Integer call() {
        if (shards.stream().allMatch(ResultsFile::recognises)) {
            ExperimentResults results = ResultsMerge.of(shards, result.file(spec), result.replaces());
            spec.commandLine().getOut().print(new ResultsText(results));
            spec.commandLine().getOut().flush();
            return results.leftOut().isEmpty() ? 0 : ExplainCommand.INCOMPLETE;
        }
        ExportPlace place = result.place(Optional.empty(), spec);
        return result.report(spec.commandLine(), place, () -> Merge.of(place, shards));
    }
}
