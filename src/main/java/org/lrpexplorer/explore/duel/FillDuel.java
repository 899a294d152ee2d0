package org.lrpexplorer.explore.duel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.evaluate.measure.Fill;

/**
 * The curves of one image with one fill.
 *
 * @param fill what flipped pixels become
 * @param steps how many steps were asked for at most
 * @param lines two for each contender
 * @param end the network's outputs with all pixels flipped, once they are known
 */
public record FillDuel(Fill fill, int steps, List<DuelLine> lines, Optional<List<Float>> end) {

    /** Copies the list. */
    public FillDuel {
        lines = List.copyOf(lines);
    }

    /** Whether all is computed. */
    public boolean isWhole() {
        return lines.stream().allMatch(DuelLine::isWhole);
    }

    /** A curve of a contender. */
    public DuelLine line(Contender contender, FlippingOrder order) {
        return lines.stream()
                .filter(line -> line.contender() == contender && line.order() == order)
                .findFirst()
                .orElseThrow();
    }

    /** How many images are still to be computed. */
    int missing() {
        return jobs(Integer.MAX_VALUE).size();
    }

    /** What is to be computed up to a step, all curves growing together. */
    List<DuelJob> jobs(int step) {
        List<DuelJob> jobs = new ArrayList<>();
        int last = lines.get(0).path().steps();
        if (end.isEmpty()) {
            jobs.add(new DuelJob(lines.get(0).path(), last));
        }
        int least = lines.stream().mapToInt(line -> line.outputs().size()).min().orElse(0);
        for (int at = least; at < last && at <= step; at++) {
            for (DuelLine line : lines) {
                if (line.outputs().size() <= at) {
                    jobs.add(new DuelJob(line.path(), at));
                }
            }
        }
        return jobs;
    }

    /** The same with what was computed, unless that is of another duel. */
    @SuppressWarnings("ReferenceEquality") // The very path is meant, not an equal one.
    FillDuel with(DuelJob job, List<Float> outputs) {
        if (job.path() == lines.get(0).path() && job.step() == job.path().steps()) {
            return new FillDuel(fill, steps, ended(lines, Optional.of(outputs)), Optional.of(outputs));
        }
        List<DuelLine> grown = lines.stream()
                .map(line ->
                        line.path() == job.path() && line.outputs().size() == job.step() ? line.with(outputs) : line)
                .toList();
        return new FillDuel(fill, steps, ended(grown, end), end);
    }

    private static List<DuelLine> ended(List<DuelLine> lines, Optional<List<Float>> end) {
        return lines.stream()
                .map(line -> line.lacksTheEnd() && end.isPresent() ? line.with(end.get()) : line)
                .toList();
    }
}
