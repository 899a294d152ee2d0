package org.lrpexplorer.explore.duel;

import java.util.OptionalDouble;
import org.lrpexplorer.evaluate.measure.MassAccuracy;
import org.lrpexplorer.evaluate.measure.MeasuredImage;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.RankAccuracy;
import org.lrpexplorer.evaluate.measure.RelevancePooling;
import org.lrpexplorer.evaluate.measure.Scorer;

/**
 * How much of the relevance lies on the object (Arras et al. 2022).
 *
 * @param rawMass the share of the positive relevance on it; empty where there is none
 * @param fusedMass the same of the fused network
 * @param rawRank the share of the most relevant pixels, as many as the object has, on it
 * @param fusedRank the same of the fused network
 * @param chance the share of the pixels on it, which evenly spread and random relevance would have
 */
public record Localisation(
        OptionalDouble rawMass,
        OptionalDouble fusedMass,
        OptionalDouble rawRank,
        OptionalDouble fusedRank,
        double chance) {

    /** The accuracies on an image whose object is known. */
    static Localisation of(MeasuredImage image, MeasuredMap raw, MeasuredMap fused, double chance) {
        Scorer mass = new MassAccuracy(RelevancePooling.POSITIVE).on(image);
        Scorer rank = new RankAccuracy().on(image);
        return new Localisation(
                mass.of(raw).get(0),
                mass.of(fused).get(0),
                rank.of(raw).get(0),
                rank.of(fused).get(0),
                chance);
    }
}
