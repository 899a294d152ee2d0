package org.lrpexplorer.evaluate.search;

import org.lrpexplorer.evaluate.experiment.ExplainedClass;
import org.lrpexplorer.evaluate.measure.MapMeasure;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.evaluate.measure.Quantity;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.text.Text;

/**
 * What is searched for, where, and how it is judged. Value-equal.
 *
 * @param base the composite that is varied
 * @param kept what BatchNorm layers do with relevance where they are left in place
 * @param grid the rules that each group of layers gets in turn
 * @param measure how maps are judged
 * @param quantity which of the measure's numbers counts
 * @param images on how many images, drawn balanced over the classes; on as many others the best are confirmed
 * @param target which class of each image is explained
 * @param seed of the drawing and of everything else random
 */
public record SearchPlan(
        Composite base,
        BatchNormTreatment kept,
        RuleGrid grid,
        MapMeasure measure,
        Quantity quantity,
        int images,
        ExplainedClass target,
        long seed) {

    /**
     * Checks the numbers.
     *
     * @throws SearchException if there are no images, the base is not LRP, or the quantity is none of the measure's or tells no better from
     *     worse
     */
    public SearchPlan {
        if (images < 1) {
            throw new SearchException(Text.of("A search needs 1 image or more, but was given %d.", images));
        }
        if (!base.isLrp()) {
            throw new SearchException(
                    Text.of("%s is not LRP and has no rules to vary; search around a composite.", base.name()));
        }
        if (!measure.quantities().contains(quantity)) {
            throw new SearchException(
                    Text.of("The measure %s does not yield %s.", measure.notation(), quantity.label()));
        }
        if (quantity.better() == Preference.NEITHER) {
            throw new SearchException(
                    Text.of("%s tells no better map from a worse one; search by another measure.", quantity.label()));
        }
    }

    /**
     * The number that a measure is usually judged by: the first that tells better from worse.
     *
     * @throws SearchException if none does
     */
    public static Quantity usualQuantity(MapMeasure measure) {
        return measure.quantities().stream()
                .filter(quantity -> quantity.better() != Preference.NEITHER)
                .findFirst()
                .orElseThrow(() -> new SearchException(Text.of(
                        "The measure %s tells no better map from a worse one; search by another.",
                        measure.notation())));
    }
}
