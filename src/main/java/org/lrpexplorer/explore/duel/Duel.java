package org.lrpexplorer.explore.duel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.FlippingCurve;

/**
 * Pixel flipping on one image, as far as it is computed.
 *
 * @param ground what all curves have in common
 * @param fills the curves of each fill
 */
public record Duel(DuelGround ground, List<FillDuel> fills) {

    /** Copies the list. */
    public Duel {
        fills = List.copyOf(fills);
    }

    /** The curves with a fill; empty where they are not begun. */
    public Optional<FillDuel> of(Fill fill) {
        return fills.stream().filter(each -> each.fill() == fill).findFirst();
    }

    /** The same with the curves of another fill, instead of those that it may have. */
    public Duel with(FillDuel other) {
        return new Duel(
                ground,
                Stream.concat(fills.stream().filter(each -> each.fill() != other.fill()), Stream.of(other))
                        .toList());
    }

    /** The images to be computed next for some fills, all curves growing together. */
    public List<DuelJob> next(List<Fill> wanted, int most) {
        List<FillDuel> growing = fills.stream()
                .filter(fill -> wanted.contains(fill.fill()) && !fill.isWhole())
                .toList();
        List<DuelJob> jobs = new ArrayList<>();
        for (FillDuel fill : growing) {
            jobs.addAll(fill.jobs(Integer.MAX_VALUE));
        }
        jobs.sort(Comparator.comparingInt(job -> job.step() == job.path().steps() ? 0 : job.step()));
        return List.copyOf(jobs.subList(0, Math.min(most, jobs.size())));
    }

    /**
     * The same with what was computed. What is of curves that it does not have is ignored.
     *
     * @param outputs the network's outputs for each job
     */
    public Duel with(List<DuelJob> jobs, List<List<Float>> outputs) {
        List<FillDuel> grown = new ArrayList<>(fills);
        for (int i = 0; i < jobs.size(); i++) {
            DuelJob job = jobs.get(i);
            List<Float> found = outputs.get(i);
            grown.replaceAll(fill -> fill.with(job, found));
        }
        return new Duel(ground, grown);
    }

    /** Whether the network's outputs become probabilities. */
    public boolean hasProbability() {
        return ground.view().meaning().probabilities(ground.image().logits()).isPresent();
    }

    /** What is watched of the network's outputs: the explained class's probability, where there is one, or its logit. */
    public double value(List<Float> outputs, ClassOutput watched) {
        int target = ground.view().target().index();
        return (watched == ClassOutput.PROBABILITY
                        ? ground.view().meaning().probabilities(outputs)
                        : Optional.<double[]>empty())
                .map(probabilities -> probabilities[target])
                .orElseGet(() -> (double) outputs.get(target));
    }

    /** A curve as far as it is computed. */
    public FlippingCurve curve(DuelLine line, ClassOutput watched) {
        return line.path()
                .curve(line.outputs().stream()
                        .map(outputs -> value(outputs, watched))
                        .toList());
    }

    /** The symmetric relevance gain of a contender, area under LeRF − area under MoRF; empty until both are whole. */
    public OptionalDouble srg(FillDuel fill, Contender contender, ClassOutput watched) {
        DuelLine morf = fill.line(contender, FlippingOrder.MORF);
        DuelLine lerf = fill.line(contender, FlippingOrder.LERF);
        return morf.isWhole() && lerf.isWhole()
                ? OptionalDouble.of(
                        curve(lerf, watched).area() - curve(morf, watched).area())
                : OptionalDouble.empty();
    }
}
