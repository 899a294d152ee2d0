package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.evaluate.experiment.EvaluatedMethod;
import org.lrpexplorer.evaluate.measure.Quantity;

/**
 * A point of a mean curve, behind which there are images.
 *
 * @param offer the curves that it is among
 * @param curve which of them
 * @param method whose
 * @param step at which step, counted from 0
 * @param place the step for people
 */
public record CurvePoint(CurveOffer offer, Quantity curve, EvaluatedMethod method, int step, String place) {}
