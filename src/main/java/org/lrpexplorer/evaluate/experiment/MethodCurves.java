package org.lrpexplorer.evaluate.experiment;

import org.lrpexplorer.evaluate.measure.MapMeasure;

/**
 * The mean curves of a method; those of the baseline {@code random} are what to see them beside.
 *
 * @param measure how pixels are flipped
 * @param method what orders them
 * @param morf most relevant first
 * @param lerf least relevant first
 */
public record MethodCurves(MapMeasure measure, EvaluatedMethod method, MeanCurve morf, MeanCurve lerf) {}
