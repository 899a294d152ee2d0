package org.lrpexplorer.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class LateChildrenTest {

    private static Region shownBy(BooleanProperty shown, String id) {
        Region region = new Region();
        region.setId(id);
        region.visibleProperty().bind(shown);
        return region;
    }

    @Test
    void aHiddenChildIsPutInItsPlaceWhenItIsShown() {
        BooleanProperty shown = new SimpleBooleanProperty();
        Pane pane = new Pane();
        LateChildren.fill(
                pane,
                shownBy(new SimpleBooleanProperty(true), "first"),
                shownBy(shown, "second"),
                shownBy(new SimpleBooleanProperty(true), "third"));
        assertThat(pane.getChildren()).extracting(child -> child.getId()).containsExactly("first", "third");
        shown.set(true);
        assertThat(pane.getChildren()).extracting(child -> child.getId()).containsExactly("first", "second", "third");
        shown.set(false);
        assertThat(pane.getChildren()).hasSize(3);
    }

    @Test
    void aHiddenChildThatNobodyElseHoldsIsStillThereAfterACollection() {
        BooleanProperty shown = new SimpleBooleanProperty();
        Pane pane = new Pane();
        LateChildren.fill(pane, shownBy(shown, "late"));
        System.gc();
        shown.set(true);
        assertThat(pane.getChildren()).hasSize(1);
    }

    @Test
    void aHiddenChildThatIsPutInEarlyIsNotPutInAgainWhenItIsShown() {
        BooleanProperty shown = new SimpleBooleanProperty();
        Pane pane = new Pane();
        Region late = shownBy(shown, "late");
        LateChildren.fill(pane, late).insert(late);
        assertThat(pane.getChildren()).containsExactly(late);
        shown.set(true);
        assertThat(pane.getChildren()).containsExactly(late);
    }
}
