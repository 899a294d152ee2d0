package org.lrpexplorer.values;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.dataset.PictureChange;

/**
 * What is to be said of samples together, so that it can be added up from parts of a run.
 *
 * @param rows how many were explained
 * @param leftOut the others, and why, by their index
 * @param files the names of files of their own, in the order of the rows
 * @param changes what reading did to pictures, by their index
 * @param findings relevance that is not sound, by the row of which it is said, such as {@code (raw)} behind a blank or
 *     nothing, a slash, and the name of the fault
 */
public record RunTally(
        int rows,
        Map<Integer, String> leftOut,
        List<String> files,
        Map<PictureChange, List<Integer>> changes,
        Map<String, Found> findings) {

    /**
     * Samples with one fault.
     *
     * @param count how many
     * @param first the index of the first
     * @param sentence what is to be said of the first; empty before it is looked at more closely
     */
    public record Found(int count, int first, String sentence) {
        Found and(Found later) {
            Found earlier = first < later.first ? this : later;
            return new Found(count + later.count, earlier.first, earlier.sentence);
        }

        /** The same with what is to be said of the first. */
        public Found saying(String text) {
            return new Found(count, first, text);
        }
    }

    /** Nothing yet. */
    public static RunTally none() {
        return new RunTally(0, Map.of(), List.of(), Map.of(), Map.of());
    }

    /** Both together; the other's samples follow. */
    public RunTally and(RunTally later) {
        Map<Integer, String> allLeft = new LinkedHashMap<>(leftOut);
        allLeft.putAll(later.leftOut);
        List<String> allFiles = new ArrayList<>(files);
        allFiles.addAll(later.files);
        Map<PictureChange, List<Integer>> allChanges = new EnumMap<>(PictureChange.class);
        for (Map<PictureChange, List<Integer>> each : List.of(changes, later.changes)) {
            each.forEach((change, which) ->
                    allChanges.computeIfAbsent(change, c -> new ArrayList<>()).addAll(which));
        }
        Map<String, Found> allFindings = new LinkedHashMap<>(findings);
        later.findings.forEach((fault, found) -> allFindings.merge(fault, found, Found::and));
        return new RunTally(rows + later.rows, allLeft, allFiles, allChanges, allFindings);
    }

    /** The same with other findings. */
    public RunTally withFindings(Map<String, Found> other) {
        return new RunTally(rows, leftOut, files, changes, other);
    }
}
