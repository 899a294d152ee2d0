package org.lrpexplorer.ui.control;

import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Children of a pane of which those that are hidden at first are put into it when they are shown for the first time: a pane
 * that nobody has opened yet is neither styled nor laid out when the window starts.
 */
public final class LateChildren {

    private final ObservableList<Node> present;
    private final List<Node> order;

    private LateChildren(ObservableList<Node> present, List<Node> order) {
        this.present = present;
        this.order = order;
    }

    /**
     * Fills a pane, now and as its children are shown. On the FX thread.
     *
     * @param pane what is in it already stays after these
     * @param children what it holds in the end, in this order
     */
    public static LateChildren fill(Pane pane, Node... children) {
        LateChildren late = new LateChildren(pane.getChildren(), List.of(children));
        // Nothing else may hold a child that is not in the pane yet.
        pane.getProperties().put(late, late);
        late.order.forEach(late::add);
        return late;
    }

    private void add(Node child) {
        if (child.isVisible()) {
            insert(child);
        } else {
            child.visibleProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(ObservableValue<? extends Boolean> visible, Boolean before, Boolean now) {
                    if (now) {
                        visible.removeListener(this);
                        insert(child);
                    }
                }
            });
        }
    }

    /** Puts a child in its place, if it is not there: one that is shown, or one that is to be styled before that. */
    public void insert(Node child) {
        if (present.contains(child)) {
            return;
        }
        long before = order.subList(0, order.indexOf(child)).stream()
                .filter(present::contains)
                .count();
        present.add((int) before, child);
    }
}
