package org.lrpexplorer.compose;

import java.util.List;
import java.util.function.Function;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.rule.RuleParameter;

/** What a figure shows of its images. Layers are meant by their label or their node's name; {@code input} is the network's input. */
public sealed interface FigureContent {

    /** The name of the network's input among layers. */
    String INPUT = "input";

    /** How commands call this kind of figure. */
    String kind();

    /** What is said of each kind of figure. */
    default <T> T fold(
            Function<Layers, T> ofLayers,
            Function<Methods, T> ofMethods,
            Function<Sweep, T> ofSweep,
            Function<Tile, T> ofTile,
            Function<Networks, T> ofNetworks) {
        if (this instanceof Layers layers) {
            return ofLayers.apply(layers);
        }
        if (this instanceof Methods methods) {
            return ofMethods.apply(methods);
        }
        if (this instanceof Sweep sweep) {
            return ofSweep.apply(sweep);
        }
        return this instanceof Tile tile ? ofTile.apply(tile) : ofNetworks.apply((Networks) this);
    }

    /**
     * Layers side by side, raw above fused.
     *
     * @param parts which rows, and whether the input stands beside them
     * @param layers from left to right; none stands for the input and four spread over the depth
     */
    record Layers(List<FigurePart> parts, List<String> layers) implements FigureContent {

        /** Copies the lists. */
        public Layers {
            parts = List.copyOf(parts);
            layers = List.copyOf(layers);
            require(
                    !parts.isEmpty(),
                    "A figure of layers needs at least one part: input, output, scores, raw, fused or difference.");
        }

        @Override
        public String kind() {
            return "layers";
        }
    }

    /**
     * Methods against images at one layer, the grid that papers compare methods with.
     *
     * @param composites one or more
     * @param treatments of BatchNorm, one or more
     * @param layer where
     * @param pairs whether treatments stand side by side for each image, instead of each method in a row of its own
     */
    record Methods(List<Composite> composites, List<FigureTreatment> treatments, String layer, boolean pairs)
            implements FigureContent {

        /** Copies the lists. */
        public Methods {
            composites = List.copyOf(composites);
            treatments = List.copyOf(treatments);
            require(
                    !composites.isEmpty() && !treatments.isEmpty(),
                    "A grid of methods needs at least one composite and one treatment of BatchNorm.");
        }

        @Override
        public String kind() {
            return "methods";
        }
    }

    /**
     * One parameter of the rules along a row.
     *
     * @param parameter which
     * @param values from left to right
     * @param parts which rows
     * @param layer where
     */
    record Sweep(RuleParameter parameter, List<Double> values, List<FigurePart> parts, String layer)
            implements FigureContent {

        /** Copies the lists. */
        public Sweep {
            values = List.copyOf(values);
            parts = List.copyOf(parts);
            require(
                    parts.stream().noneMatch(FigurePart::isOutput),
                    "A sweep shows relevance beside the input; leave output and scores out of its parts.");
            require(!values.isEmpty(), "A sweep needs at least one value.");
            require(
                    parts.stream().anyMatch(part -> !part.isBeside()),
                    "A sweep needs at least one row: raw, fused or difference.");
        }

        @Override
        public String kind() {
            return "sweep";
        }
    }

    /**
     * One picture of each image.
     *
     * @param part of what
     * @param layer where
     */
    record Tile(FigurePart part, String layer) implements FigureContent {

        @Override
        public String kind() {
            return "tile";
        }
    }

    /**
     * Two networks, one above the other, that explain the same class of each image at the input.
     *
     * @param parts what is shown of each
     */
    record Networks(List<FigurePart> parts) implements FigureContent {

        /** Copies the list. */
        public Networks {
            parts = List.copyOf(parts);
            require(
                    parts.stream().anyMatch(part -> !part.isBeside()),
                    "A figure of two networks needs at least one of raw, fused and difference.");
        }

        @Override
        public String kind() {
            return "networks";
        }
    }

    private static void require(boolean met, String otherwise) {
        if (!met) {
            throw new ComposeException(otherwise);
        }
    }
}
