package org.lrpexplorer.figure;

import java.util.List;

/**
 * What must be known to repeat the figure. Every part is plain text; an empty one is left out.
 *
 * @param network the network's name
 * @param treatment how BatchNorm was treated in each row
 * @param composite the composite's name and what it assigns
 * @param target the explained class
 * @param start the relevance at the output
 * @param scale which tiles share a colour scale and whether it clips
 * @param parity how far raw and fused logits differ, with the probe they were measured on
 */
public record Caption(
        String network, String treatment, String composite, String target, String start, String scale, String parity) {

    /** The parts that are not empty, in reading order. */
    public List<CaptionFact> facts() {
        return List.of(
                        new CaptionFact("Network", network),
                        new CaptionFact("BatchNorm", treatment),
                        new CaptionFact("Composite", composite),
                        new CaptionFact("Class", target),
                        new CaptionFact("Start relevance", start),
                        new CaptionFact("Colour scale", scale),
                        new CaptionFact("Parity", parity))
                .stream()
                .filter(fact -> !fact.text().isBlank())
                .toList();
    }
}
