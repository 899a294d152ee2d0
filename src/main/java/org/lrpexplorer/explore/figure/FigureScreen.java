package org.lrpexplorer.explore.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeEdit;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.RuleParameter;

/**
 * What is on show in the window, which figures take over.
 *
 * @param request composite, target and all else that images are explained with
 * @param composite the composite without a treatment of BatchNorm of one's own
 * @param offered the composites to choose from
 * @param display how relevance is drawn
 * @param index the sample
 * @param samples how many there are
 * @param dataset what people call the dataset
 * @param layers the names of the layers, from input to output
 * @param usualLayers those that a figure shows where none are chosen
 * @param isOfMaps whether the network's output is a map
 * @param words all of this in a line for people
 */
public record FigureScreen(
        Request request,
        Composite composite,
        List<Composite> offered,
        Display display,
        int index,
        int samples,
        String dataset,
        List<String> layers,
        List<String> usualLayers,
        boolean isOfMaps,
        String words) {

    /** Copies the lists. */
    public FigureScreen {
        offered = List.copyOf(offered);
        layers = List.copyOf(layers);
        usualLayers = List.copyOf(usualLayers);
    }

    /** The composites to choose from: the one on show first where it is changed, then those that are offered. */
    public List<Composite> composites() {
        return Stream.concat(Stream.of(composite).filter(now -> !offered.contains(now)), offered.stream())
                .toList();
    }

    /** The composites of a grid of methods where none are chosen: the one on show beside two that differ much. */
    public List<Composite> usualComposites() {
        List<Composite> usual =
                List.of(composite, Composites.everywhere(new Epsilon()), Composites.epsilonAlpha2Beta1());
        return composites().stream().filter(usual::contains).toList();
    }

    /** The parts of a figure where none are chosen: the image and the rows on show. */
    public Set<FigurePart> usualParts() {
        return Set.copyOf(FigurePart.of(display.rows()));
    }

    /** The parameters that rules of the composite have. */
    public List<RuleParameter> parameters() {
        CompositeEdit edit = CompositeEdit.of(composite, offered);
        return Stream.of(RuleParameter.values())
                .filter(which -> edit.parameter(which).isPresent())
                .toList();
    }
}
