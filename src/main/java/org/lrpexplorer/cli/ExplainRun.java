package org.lrpexplorer.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.lrp.BaselineText;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.HeldSamples;
import org.lrpexplorer.open.RunNotes;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Export;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.Provenance;
import org.lrpexplorer.values.RunRecord;
import org.lrpexplorer.values.RunTally;
import org.lrpexplorer.values.Shard;
import org.lrpexplorer.values.explain.RequestFacts;
import org.lrpexplorer.values.explain.SampleChecks;
import org.lrpexplorer.values.explain.SampleExplainer;
import org.lrpexplorer.values.explain.SampleSource;
import org.lrpexplorer.values.explain.Subject;

/**
 * Explains inputs of a network from files into files.
 *
 * @param file the network
 * @param reading which of its outputs is explained, and what its inputs beside the image are held at
 * @param place the inputs
 * @param method how it is explained
 * @param shard which part of the inputs
 * @param ledger where conservation ledgers go, if they are wanted
 * @param progress hears how far it has come
 */
record ExplainRun(
        Path file,
        ReadOptions reading,
        Inputs.Place place,
        Method method,
        Shard shard,
        Optional<Path> ledger,
        Export.Listener progress) {

    /**
     * Explains all inputs that can be read.
     *
     * @throws org.lrpexplorer.values.ValuesException if none can be read, or values cannot be written
     */
    Export.Outcome writeTo(ExportPlace out) {
        out.require();
        Optional<LedgerTable> table = ledger.map(LedgerTable::new);
        NativeThreads.leaveOneCore();
        LoadedModel model = HeldSamples.in(ModelReaders.read(file, reading), new CancellationToken());
        try (Inputs inputs = place.open(model)) {
            Network raw = model.network();
            Precision precision = method.precisionFor(raw);
            Subject subject = method.subject(raw);
            Request request = method.request(raw, subject.network(), place.range(model));
            SampleExplainer explaining = SampleExplainer.of(subject, precision);
            Optional<LedgerRun> accounts =
                    table.map(lines -> new LedgerRun(lines, subject.attributor(subject.networks(), precision)));
            SampleSource source = new SampleSource(
                    inputs,
                    explaining,
                    request,
                    new SampleChecks(subject, precision, request),
                    input -> accounts.ifPresent(each -> each.append(input, request)));
            Export.Samples samples = new Export.Samples(
                    inputs.chosen(), shard, explaining.samplesAtOnce(), subject.bytesEach(), ledger.isEmpty());
            Export export = new Export(out, samples, provenance(model, inputs, subject, request, precision));
            Export.Outcome done =
                    export.run(source, record(model, inputs, subject, request), progress, new CancellationToken());
            table.ifPresent(LedgerTable::write);
            return done;
        }
    }

    private Provenance provenance(
            LoadedModel model, Inputs inputs, Subject subject, Request request, Precision precision) {
        CancellationToken token = new CancellationToken();
        return new Provenance(
                Provenance.thisProgram(),
                FileIdentity.of(model.network().name(), model.source(), token),
                model.outputs().chosen(),
                inputs.identity(token),
                inputs.preprocessing(),
                Optional.empty(),
                request,
                subject.networks(),
                method.leftInPlace(),
                method.allowedPlacements(),
                precision,
                model.fixed());
    }

    private RunRecord record(LoadedModel model, Inputs inputs, Subject subject, Request request) {
        ObjectNode facts = RequestFacts.of(
                Text.of("%s (%s)", model.network().name(), file),
                model.meaning().describe(),
                method.targetText(),
                request,
                method.precisionFor(model.network()),
                subject.batchNorm(method.leftInPlace()));
        return new RunRecord(
                facts,
                Stream.concat(
                                RunNotes.of(model, subject.report(), inputs.notes()).stream(),
                                BaselineText.of(request.composite()).stream())
                        .toList(),
                inputs.describe(),
                inputs.chosen().toString(),
                shard.toString(),
                model.card().classNames(),
                RunTally.none());
    }
}
