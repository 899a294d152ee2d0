package org.lrpexplorer.modelio.common;

import java.util.List;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.Layer;
import org.lrpexplorer.network.Rearrange;
import org.lrpexplorer.network.VectorToMap;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.tensor.Shape;

/** The layers that give values other places, the plainest that does it. */
public final class ArrangingLayers {

    private ArrangingLayers() {}

    /**
     * The layer that lays values out anew.
     *
     * @param before the shape that it reads
     * @param after the shape that it writes
     * @param places where each value of that stands in what it reads
     */
    public static Layer of(Shape before, Shape after, Origins places) {
        boolean ordered = places.isIdentity();
        if (ordered && before.equals(after)) {
            return new Identity();
        }
        if (ordered && after.rank() == 1) {
            return new Flatten();
        }
        if (ordered && before.rank() == 1 && after.hasOnePosition()) {
            return new VectorToMap();
        }
        Flatten last = new Flatten(ChannelOrder.LAST);
        return before.isMap() && after.rank() == 1 && places.equals(placesOf(last, before))
                ? last
                : new Rearrange(before, after, places);
    }

    /** Whether a layer does no more than that. */
    public static boolean isOne(Layer layer) {
        return layer instanceof Identity
                || layer instanceof Flatten
                || layer instanceof VectorToMap
                || layer instanceof Rearrange;
    }

    /** Where each value that such a layer writes stands in what it reads. */
    public static Origins placesOf(Layer layer, Shape input) {
        if (layer instanceof Rearrange rearrange) {
            return rearrange.origins();
        }
        return layer instanceof Flatten flatten && flatten.moves(input)
                ? Arrangement.inOrder(input.dims()).transposed(List.of(1, 2, 0)).places()
                : Origins.identity(input.size());
    }
}
