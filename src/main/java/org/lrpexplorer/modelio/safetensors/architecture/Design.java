package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.List;

/** How the layers of an architecture follow one another, and which tensors each of them takes. */
interface Design {

    /**
     * Draws all layers.
     *
     * @return the tensor that holds the logits
     */
    String draw(Drawing drawing);

    /** Other names under which files keep the same tensors. */
    default List<Renaming> renamings() {
        return List.of();
    }
}
