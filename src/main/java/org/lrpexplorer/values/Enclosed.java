package org.lrpexplorer.values;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What stands beside the values in a file, each as JSON.
 *
 * @param provenance where the values come from
 * @param request what was asked and how it was computed; empty in what is only a piece
 * @param files the names of the samples' own files, in the order of the rows; empty where they have none, or where they
 *     stand with the samples
 * @param run what it takes to put parts together; empty where there is nothing to put together
 */
record Enclosed(Optional<String> provenance, Optional<String> request, Optional<String> files, Optional<String> run) {

    /** The names under which they stand. */
    static final String PROVENANCE = "provenance";

    static final String REQUEST = "request";
    static final String FILES = "files";
    static final String RUN = "run";

    /** Of a piece that is put together with others later. */
    static Enclosed inPiece(RunRecord record) {
        return new Enclosed(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(record.json()));
    }

    /** Of a file that people get. */
    static Enclosed inFile(String provenance, RunRecord record, ValueFormat format) {
        boolean part = !Shard.parse(record.shard()).isWhole();
        return new Enclosed(
                Optional.of(provenance),
                Optional.of(record.request().toString()),
                format.keepsArrays() ? record.files() : Optional.empty(),
                part ? Optional.of(record.json()) : Optional.empty());
    }

    /** Of a file with one sample, which can be found again by a later run. */
    static Enclosed inSingle(String provenance, RunRecord record) {
        return new Enclosed(
                Optional.of(provenance),
                Optional.of(record.request().toString()),
                Optional.empty(),
                Optional.of(record.json()));
    }

    /** Those that there are, by their names. */
    Map<String, String> byName() {
        Map<String, String> all = new LinkedHashMap<>();
        provenance.ifPresent(json -> all.put(PROVENANCE, json));
        request.ifPresent(json -> all.put(REQUEST, json));
        files.ifPresent(json -> all.put(FILES, json));
        run.ifPresent(json -> all.put(RUN, json));
        return all;
    }
}
