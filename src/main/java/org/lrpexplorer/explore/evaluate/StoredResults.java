package org.lrpexplorer.explore.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.evaluate.experiment.ImageOutcome;
import org.lrpexplorer.evaluate.storage.FileSum;
import org.lrpexplorer.evaluate.storage.ResultsFile;
import org.lrpexplorer.evaluate.storage.ResultsHeader;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.ValuesException;

/** Results that {@code evaluate}, or the window before, wrote to a file. */
public final class StoredResults {

    private StoredResults() {}

    /**
     * Reads them. They belong to what is open if its files have the same sums.
     *
     * @param network what is open, if anything is
     * @param dataset likewise
     * @throws org.lrpexplorer.problem.Problem if the file cannot be read or holds no results
     */
    public static Evaluation read(Path file, Optional<OpenNetwork> network, Optional<OpenDataset> dataset) {
        ResultsHeader header = ResultsFile.header(file);
        List<ImageOutcome> outcomes = new ArrayList<>();
        ExperimentResults results = ResultsFile.read(file, outcomes::add);
        EvaluationFindings findings = EvaluationFindings.of(results, outcomes);
        CancellationToken token = new CancellationToken();
        Optional<OpenedFile> networkFile = network.filter(
                        open -> isSame(header.network(), () -> FileIdentity.of(open.name(), open.source(), token)))
                .map(OpenNetwork::source);
        Optional<Dataset> same = dataset.map(OpenDataset::dataset)
                .filter(open -> isSame(header.dataset(), () -> FileIdentity.of(open, header.images(), token)));
        return Evaluation.read(
                new EvaluatedOf(
                        header.network().name(),
                        networkFile,
                        header.dataset().name(),
                        same.map(Dataset::source),
                        same.map(Dataset::imageFiles).orElse(List.of())),
                findings,
                header.images().count(),
                String.valueOf(file.getFileName()));
    }

    /** What has become unreadable or another since it was opened cannot be told to be the same. */
    private static boolean isSame(FileSum stored, Supplier<FileIdentity> open) {
        try {
            return stored.sha256().equals(open.get().sha256());
        } catch (ValuesException e) {
            return false;
        }
    }
}
