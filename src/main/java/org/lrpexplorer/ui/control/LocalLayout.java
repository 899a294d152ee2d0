package org.lrpexplorer.ui.control;

import javafx.scene.Parent;

/** Layout of what changes within the bounds it has, for which what stands around it need not be laid out. */
public final class LocalLayout {

    private LocalLayout() {}

    /**
     * Has a region laid out that was marked as needing that by itself. JavaFX looks up from it to the first that is marked,
     * too, and takes for granted that this one will be reached; but what asks for layout while it is being laid out is forgotten
     * by what it stands in, as happens to cells of lists.
     */
    public static void reach(Parent region) {
        Parent around = region.getParent();
        while (around != null && !around.isNeedsLayout()) {
            around = around.getParent();
        }
        if (around != null) {
            around.requestLayout();
        }
    }
}
