package org.lrpexplorer.evaluate.storage;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentException;
import org.lrpexplorer.evaluate.experiment.ExperimentRun;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.Provenance;
import org.lrpexplorer.values.Shard;

/**
 * An experiment whose files are open.
 *
 * @param experiment what is measured
 * @param network on which network
 * @param dataset on which images, fitted to it
 * @param run what measures
 */
public record OpenExperiment(Experiment experiment, OpenNetwork network, OpenDataset dataset, ExperimentRun run)
        implements AutoCloseable {

    /**
     * Opens the files that an experiment names.
     *
     * @param reading how the network's file is read
     * @param token looked at between pieces
     * @throws ExperimentException if it names no network or dataset, or they do not fit each other
     * @throws org.lrpexplorer.problem.Problem if a file cannot be opened
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public static OpenExperiment of(
            Experiment experiment, ExperimentPlaces places, ReadOptions reading, CancellationToken token) {
        Path networkFile = places.network(named("network", experiment.network()));
        Path datasetFile = places.dataset(named("dataset", experiment.dataset()));
        OpenNetwork network = OpenNetwork.read(networkFile, reading, 1, token);
        OpenDataset dataset = OpenDataset.read(datasetFile, 1, token);
        try {
            OpenDataset fitted = Fitting.of(network, dataset);
            return new OpenExperiment(experiment, network, fitted, ExperimentRun.of(experiment, network, fitted));
        } catch (RuntimeException e) {
            dataset.dataset().close();
            throw e;
        }
    }

    private static Path named(String what, Optional<Path> path) {
        return path.orElseThrow(
                () -> new ExperimentException(Text.of("The experiment names no %s; say which is meant.", what)));
    }

    /** What a file of its results begins with. Reads the files for their sums. */
    public ResultsHeader header(Shard shard, CancellationToken token) {
        return new ResultsHeader(
                Provenance.thisProgram(),
                FileSum.of(FileIdentity.of(network.name(), network.source(), token)),
                FileSum.of(FileIdentity.of(dataset.dataset(), run.images(), token)),
                preprocessing(),
                run.images(),
                shard,
                experiment);
    }

    /** How a network's input is made, what its other inputs are held at included. */
    private String preprocessing() {
        StringBuilder said =
                new StringBuilder(dataset.preprocessing().orElseThrow().describe());
        network.loaded().fixed().forEach((input, value) -> said.append(Text.of("; input %s held at %s", input, value)));
        return said.toString();
    }

    @Override
    public void close() {
        dataset.dataset().close();
    }
}
