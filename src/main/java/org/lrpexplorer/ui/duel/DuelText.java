package org.lrpexplorer.ui.duel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.explore.duel.Contender;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.DuelGround;
import org.lrpexplorer.explore.duel.FillDuel;
import org.lrpexplorer.explore.duel.Localisation;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;

/** What pixel flipping says of one image, in words. */
final class DuelText {

    /** What is to be known of SRG. */
    static final String SRG =
            "SRG is the area under LeRF minus the area under MoRF, over the share that is flipped: higher"
                    + " is better. A random order has 0 on average, since it makes no difference from which end it begins.";

    /** Gains that differ by less are printed alike. */
    private static final double LEVEL = 0.005;

    private DuelText() {}

    /** A fill within a sentence. */
    static String fill(Fill fill) {
        return switch (fill) {
            case BLACK -> "black";
            case MEAN -> "channel mean";
            case NOISE -> "noise";
            case BLUR -> "blur";
        };
    }

    /** A gain with two decimals. */
    static String gain(OptionalDouble srg) {
        return srg.isPresent()
                ? Text.of("%.2f", srg.getAsDouble()).replace("-0.00", "0.00").replace('-', '−')
                : "…";
    }

    /** Who wins with each of the fills that are whole, and what that is worth. */
    static String verdict(Duel duel, List<Fill> fills, ClassOutput output) {
        List<String> sentences = new ArrayList<>();
        fills.stream()
                .flatMap(fill -> duel.of(fill).stream())
                .filter(FillDuel::isWhole)
                .forEach(fill -> sentences.add(verdict(duel, fill, output)));
        if (sentences.isEmpty()) {
            return "Flipping…";
        }
        sentences.add("Higher is better; a random order has 0 on average. One sample proves nothing: evaluate many.");
        return String.join(" ", sentences);
    }

    private static String verdict(Duel duel, FillDuel fill, ClassOutput output) {
        double raw = duel.srg(fill, Contender.RAW, output).orElseThrow();
        double fused = duel.srg(fill, Contender.FUSED, output).orElseThrow();
        String head =
                Math.abs(raw - fused) < LEVEL ? "raw and fused are level" : raw > fused ? "raw wins" : "fused wins";
        String limit =
                Math.max(raw, fused) <= duel.srg(fill, Contender.RANDOM, output).orElseThrow()
                        ? ", but not over random"
                        : "";
        String all = Stream.of(Contender.values())
                .sorted(Comparator.comparingDouble(
                        contender -> -duel.srg(fill, contender, output).orElseThrow()))
                .map(contender -> contender.title() + " " + gain(duel.srg(fill, contender, output)))
                .collect(Collectors.joining(", "));
        return capital(fill.fill().word()) + " fill: " + head + limit + " (" + all + ").";
    }

    /** What the curves are of, beyond what their axes say. */
    static String lines(Duel duel, ClassOutput output) {
        boolean replaced = output == ClassOutput.PROBABILITY && !duel.hasProbability();
        boolean contrasted = !duel.ground().view().resolved().contrast().equals(Contrast.none());
        return "MoRF solid, LeRF dashed"
                + (contrasted ? "; the maps explain " + duel.ground().view().subject() : "")
                + (replaced ? "; this network's outputs are no probabilities" : "");
    }

    /** How much relevance lies on the object, or why that is not known. */
    static String localisation(DuelGround ground) {
        return ground.localisation()
                .map(DuelText::localisation)
                .orElse(ground.maskProblem()
                        .map(problem -> "The object's mask cannot be used: " + problem)
                        .orElse("The dataset has no mask of the object in this sample."));
    }

    private static String localisation(Localisation found) {
        return Text.of(
                "On the object, %s of the pixels (chance): relevance mass raw %s, fused %s; rank accuracy raw %s, fused %s.",
                NumberText.share(found.chance()),
                share(found.rawMass()),
                share(found.fusedMass()),
                share(found.rawRank()),
                share(found.fusedRank()));
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? NumberText.share(share.getAsDouble()) : "none (no positive relevance)";
    }

    /** What is watched, as an axis says it. */
    static String watched(Duel duel, ClassOutput output) {
        String target = duel.ground().view().target().name();
        return isProbability(duel, output)
                ? "p(" + target + ")"
                : duel.ground().view().meaning().value() + " of " + target;
    }

    /** A value of what is watched. */
    static String value(Duel duel, ClassOutput output, Optional<Double> value) {
        String shown = value.map(
                        known -> isProbability(duel, output) ? NumberText.percent(known) : NumberText.of(known))
                .orElse("…");
        return watched(duel, output) + " " + shown;
    }

    static boolean isProbability(Duel duel, ClassOutput output) {
        return output == ClassOutput.PROBABILITY && duel.hasProbability();
    }

    static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
