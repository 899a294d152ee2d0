package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.List;

/**
 * Layers one after the other, as PyTorch's Sequential has them.
 *
 * @param links in the order in which they compute
 */
record Chain(List<Link> links) implements Design {

    /** Copies the list. */
    Chain {
        links = List.copyOf(links);
    }

    @Override
    public String draw(Drawing d) {
        String x = Drawing.IMAGE;
        for (Link link : links) {
            x = link.draw(d, x);
        }
        return x;
    }

    /** One layer. */
    @FunctionalInterface
    interface Link {
        /**
         * Draws it behind a tensor.
         *
         * @return the tensor that it writes
         */
        String draw(Drawing drawing, String from);
    }
}
