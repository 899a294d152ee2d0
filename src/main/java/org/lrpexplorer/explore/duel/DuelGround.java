package org.lrpexplorer.explore.duel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Tile;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.evaluate.measure.Baseline;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.evaluate.measure.FlippingPaths;
import org.lrpexplorer.evaluate.measure.ForwardBatches;
import org.lrpexplorer.evaluate.measure.ImageSize;
import org.lrpexplorer.evaluate.measure.InputRange;
import org.lrpexplorer.evaluate.measure.MeasuredImage;
import org.lrpexplorer.evaluate.measure.MeasuredMap;
import org.lrpexplorer.evaluate.measure.PixelFlipping;
import org.lrpexplorer.evaluate.measure.Seeds;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.text.Text;

/**
 * What all curves of one image have in common.
 *
 * @param view the comparison whose maps at the input are judged
 * @param image the image, with the network
 * @param raw the relevance of the network with its BatchNorm layers
 * @param fused that of the equivalent network without
 * @param localisation how much of it lies on the object, where that is known
 * @param maskProblem why the object's mask cannot be used, where there should be one
 */
public record DuelGround(
        ComparisonView view,
        MeasuredImage image,
        MeasuredMap raw,
        MeasuredMap fused,
        Optional<Localisation> localisation,
        Optional<String> maskProblem) {

    private static final long SEED = 0;
    private static final double MIDDLE_GREY = 127.5;

    /**
     * Reads the sample and computes its outputs.
     *
     * @param dataset fitted to the network
     * @param view of one of its samples
     * @param forward computes the network's outputs
     * @throws DatasetException if the sample cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public static DuelGround of(OpenDataset dataset, ComparisonView view, ForwardBatches forward) {
        Preprocessing steps = view.preprocessing();
        Optional<Mask> mask = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            mask = FittedMask.of(dataset, steps, view.index());
        } catch (DatasetException e) {
            problem = Optional.of(e.getMessage());
        }
        MeasuredImage image = new MeasuredImage(
                steps.apply(dataset.dataset().sample(view.index()).content()),
                new ImageSize(steps.channels(), steps.height(), steps.width()),
                InputRange.of(steps, Collections.nCopies(steps.channels(), MIDDLE_GREY)),
                view.target().index(),
                forward,
                view.meaning(),
                mask,
                Seeds.mix(SEED, view.index()));
        MeasuredMap raw = map(view.columns().get(0).raw());
        MeasuredMap fused = map(view.columns().get(0).fused());
        double pixels = steps.height() * (double) steps.width();
        return new DuelGround(
                view,
                image,
                raw,
                fused,
                mask.map(object -> Localisation.of(image, raw, fused, object.area() / pixels)),
                problem);
    }

    private static MeasuredMap map(Tile tile) {
        return MeasuredMap.of(tile.heatmap().values());
    }

    /** Why the pixels of a comparison's input cannot be flipped, in a sentence; empty if they can. */
    public static Optional<String> obstacle(ComparisonView view) {
        if (view.grid().hasPositions()) {
            return Optional.of(Text.of(
                    "The network's output is %s; pixels are flipped against the output of one class.",
                    view.grid().describe()));
        }
        return view.columns().get(0).isMap()
                ? Optional.empty()
                : Optional.of("The network's input has no pixels, steps or features that could be flipped one by one.");
    }

    /** The curves for a fill, of which only the beginning is known. */
    public FillDuel begin(Fill fill, int steps) {
        PixelFlipping flipping = new PixelFlipping(fill, ClassOutput.LOGIT, steps);
        List<DuelLine> lines = new ArrayList<>();
        for (Contender contender : Contender.values()) {
            FlippingPaths paths = flipping.paths(image, map(contender, flipping));
            lines.add(new DuelLine(contender, FlippingOrder.MORF, paths.morf(), List.of(image.logits())));
            lines.add(new DuelLine(contender, FlippingOrder.LERF, paths.lerf(), List.of(image.logits())));
        }
        return new FillDuel(fill, steps, lines, Optional.empty());
    }

    private MeasuredMap map(Contender contender, PixelFlipping flipping) {
        return switch (contender) {
            case RAW -> raw;
            case FUSED -> fused;
            case RANDOM -> Baseline.RANDOM.map(image, flipping);
            case BRIGHTEST -> Baseline.BRIGHTEST.map(image, flipping);
        };
    }
}
