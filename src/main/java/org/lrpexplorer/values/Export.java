package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.files.FreeSpace;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/**
 * Writes the values of many samples, piece by piece and in bounded memory. Every piece is a file, whole or not there at
 * all; when the same export runs again after it was ended, by whatever, it goes on behind the last piece.
 *
 * @param place where values go
 * @param samples which samples
 * @param provenance where they come from
 */
public record Export(ExportPlace place, Samples samples, Provenance provenance) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Which samples, and how they are dealt with.
     *
     * @param chosen those of the whole run
     * @param shard which part of these
     * @param atOnce how many are explained together at most
     * @param bytesEach about what the arrays of one take
     * @param resumes whether a run that was ended is gone on with
     */
    public record Samples(IndexSet chosen, Shard shard, int atOnce, long bytesEach, boolean resumes) {}

    /** What reads and explains samples. */
    public interface Source {

        /** What becomes of some samples, one for each, in their order. */
        List<Explained> explain(List<Integer> indices);

        /** What is to be said of a sample with a fault, as a sentence. */
        String diagnose(String fault, int index);
    }

    /** Hears how far an export has come. */
    public interface Listener {

        /**
         * Some more samples are done.
         *
         * @param done how many are, those of an earlier run included
         * @param kept how many an earlier run had done
         * @param total how many there are
         */
        void at(int done, int kept, int total);

        /**
         * The export has ended early, but the same one will go on behind what is finished.
         *
         * @param folder where that is kept
         */
        default void interrupted(Path folder) {}
    }

    /**
     * What was written.
     *
     * @param record what was done
     * @param count how many arrays or files
     * @param kept how many samples an earlier run had done
     */
    public record Outcome(RunRecord record, int count, int kept) {}

    /**
     * Writes everything.
     *
     * @param begun what is to be said of the run, without samples
     * @param token looked at between pieces
     * @throws ValuesException if it cannot be written, or no sample can be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled; what is finished stays
     */
    public Outcome run(Source source, RunRecord begun, Listener listener, CancellationToken token) {
        place.require();
        try (PieceFolder folder = PieceFolder.open(place, plan(), samples.resumes())) {
            return run(folder, source, begun, listener, token);
        }
    }

    private Outcome run(
            PieceFolder folder, Source source, RunRecord begun, Listener listener, CancellationToken token) {
        Pieces pieces = new Pieces(folder, begun);
        try {
            requireSpace(pieces);
            pieces.explain(source, listener, token);
            RunTally tally = pieces.tally();
            if (tally.rows() == 0 && samples.shard().isWhole()) {
                pieces.forget();
                throw new ValuesException(
                        tally.leftOut().values().stream().findFirst().orElse("There are no samples to explain."));
            }
            RunRecord record = begun.with(diagnosed(tally, source));
            int count = place.each() ? pieces.files.size() : join(pieces.files, record);
            if (!place.each()) {
                folder.remove();
            }
            return new Outcome(record, count, pieces.kept);
        } catch (RuntimeException | Error e) {
            if (folder.hasSome(place.format().pieces())) {
                listener.interrupted(place.pieces());
            } else if (!place.each()) {
                folder.remove();
            }
            throw e;
        }
    }

    /** Of single samples it does not matter in which run others are. */
    private ObjectNode plan() {
        ObjectNode plan = JSON.createObjectNode();
        plan.set(Enclosed.PROVENANCE, provenance.toJson());
        plan.put("format", place.format().option());
        return place.each()
                ? plan
                : plan.put("samples", samples.chosen().toString())
                        .put("shard", samples.shard().toString())
                        .put("atOnce", samples.atOnce());
    }

    /** Of single samples there is one file; the others are there twice while they are put together. */
    private void requireSpace(Pieces pieces) {
        if (place.format().keepsArrays()) {
            int missing = pieces.missing();
            int again =
                    place.each() ? 0 : samples.shard().part(samples.chosen()).count();
            try {
                FreeSpace.require(place.pieces(), samples.bytesEach() * (missing + again));
            } catch (UnwritableException e) {
                throw new ValuesException(Text.of("%s %s.", place.out(), e.getMessage()), e);
            }
        }
    }

    private int join(List<Path> pieces, RunRecord record) {
        try {
            return place.format()
                    .join(
                            pieces,
                            place.out(),
                            Enclosed.inFile(provenance.toJson().toString(), record, place.format()));
        } catch (IOException e) {
            throw new ValuesException(Text.of("%s %s.", place.out(), e.getMessage()), e);
        }
    }

    private static RunTally diagnosed(RunTally tally, Source source) {
        Map<String, RunTally.Found> findings = new LinkedHashMap<>();
        tally.findings()
                .forEach((fault, found) -> findings.put(fault, found.saying(source.diagnose(fault, found.first()))));
        return tally.withFindings(findings);
    }

    /** The pieces of this run. */
    private final class Pieces {

        private final PieceFolder folder;
        private final RunRecord begun;
        private final PieceKind kind = place.format().pieces();
        private final List<Path> files = new ArrayList<>();
        private RunTally left = RunTally.none();
        private int kept;

        Pieces(PieceFolder folder, RunRecord begun) {
            this.folder = folder;
            this.begun = begun;
        }

        void explain(Source source, Listener listener, CancellationToken token) {
            IndexSet mine = samples.shard().part(samples.chosen());
            int total = mine.count();
            for (int from = 0; from < total; from += samples.atOnce()) {
                token.throwIfCancelled();
                int to = Math.min(total, from + samples.atOnce());
                IndexSet chunk = mine.between(from, to);
                if (place.each()) {
                    single(chunk, source);
                } else {
                    together(chunk, source);
                }
                listener.at(to, kept, total);
            }
        }

        /** How many samples no earlier run has done. */
        int missing() {
            IndexSet mine = samples.shard().part(samples.chosen());
            int step = place.each() ? 1 : samples.atOnce();
            int missing = 0;
            for (int from = 0; from < mine.count(); from += step) {
                missing += folder.has(mine.get(from), kind) ? 0 : Math.min(step, mine.count() - from);
            }
            return missing;
        }

        private void together(IndexSet chunk, Source source) {
            int first = chunk.get(0);
            files.add(folder.piece(first, kind));
            if (folder.has(first, kind)) {
                kept += chunk.count();
                return;
            }
            List<Explained> explained = source.explain(chunk.list());
            Enclosed beside = Enclosed.inPiece(begun.with(Explained.tally(explained)));
            folder.write(first, kind, out -> kind.write(Explained.values(explained), beside, begun.classes(), out));
        }

        private void single(IndexSet chunk, Source source) {
            List<Integer> missing = new ArrayList<>();
            for (int index : chunk) {
                if (folder.has(index, kind)) {
                    kept++;
                } else {
                    missing.add(index);
                }
                files.add(folder.piece(index, kind));
            }
            List<Explained> explained = missing.isEmpty() ? List.of() : source.explain(missing);
            for (int i = 0; i < explained.size(); i++) {
                Explained one = explained.get(i);
                if (one.values().isPresent()) {
                    write(missing.get(i), one);
                } else {
                    files.remove(folder.piece(missing.get(i), kind));
                    left = left.and(one.tally());
                }
            }
        }

        private void write(int index, Explained one) {
            SampleValues values = one.values().orElseThrow();
            RunRecord record = begun.ofOne(index).with(one.tally());
            Enclosed beside =
                    Enclosed.inSingle(provenance.of(values.sample()).toJson().toString(), record);
            folder.write(index, kind, out -> kind.write(List.of(values), beside, begun.classes(), out));
        }

        /** Removes pieces, which hold nothing, so that samples are read again once somebody mended them. */
        void forget() {
            if (!place.each()) {
                folder.clear(kind);
            }
        }

        /** What is to be said of all samples, those of an earlier run included. */
        RunTally tally() {
            RunTally all = left;
            for (Path file : files) {
                String json = kind.text(file, Enclosed.RUN)
                        .orElseThrow(() -> new ValuesException(
                                Text.of("%s does not say what it is a piece of; remove it.", file)));
                all = all.and(RunRecord.of(json).tally());
            }
            return all;
        }
    }
}
