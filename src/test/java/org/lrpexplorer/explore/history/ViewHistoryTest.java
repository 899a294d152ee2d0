package org.lrpexplorer.explore.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.setting.Codec;
import org.lrpexplorer.explore.setting.NamedSetting;

class ViewHistoryTest {

    private final SimpleIntegerProperty index = new SimpleIntegerProperty();
    private final SimpleStringProperty layer = new SimpleStringProperty("");
    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final ViewHistory history = new ViewHistory(
            List.of(
                    new NamedSetting<>("index", index, Codec.number(0, 100)),
                    new NamedSetting<>("layer", layer, Codec.words())),
            clock::get);

    @Test
    void changesAreUndoneOneAfterAnotherAndDoneAgain() {
        setAfter(2000, () -> index.set(1));
        setAfter(2000, () -> layer.set("conv"));
        setAfter(2000, () -> index.set(2));
        history.undo();
        assertThat(index.get()).isEqualTo(1);
        history.undo();
        assertThat(layer.get()).isEmpty();
        history.redo();
        history.redo();
        assertThat(layer.get()).isEqualTo("conv");
        assertThat(index.get()).isEqualTo(2);
        assertThat(history.redoable().get()).isFalse();
    }

    @Test
    void whatHappensInOneMomentIsOneStep() {
        setAfter(2000, () -> {
            index.set(5);
            layer.set("dense");
        });
        history.undo();
        assertThat(index.get()).isZero();
        assertThat(layer.get()).isEmpty();
        assertThat(history.undoable().get()).isFalse();
    }

    @Test
    void aSliderThatIsDraggedIsOneStepButAnotherSettingIsNot() {
        for (int i = 1; i < 9; i++) {
            int value = i;
            setAfter(100, () -> index.set(value));
        }
        setAfter(100, () -> layer.set("conv"));
        history.undo();
        assertThat(index.get()).isEqualTo(8);
        history.undo();
        assertThat(index.get()).isZero();
    }

    @Test
    void anotherChangeEndsWhatCouldBeDoneAgain() {
        setAfter(2000, () -> index.set(1));
        history.undo();
        setAfter(2000, () -> index.set(2));
        history.redo();
        assertThat(index.get()).isEqualTo(2);
        history.undo();
        assertThat(index.get()).isZero();
    }

    @Test
    void aClearedHistoryUndoesNothing() {
        setAfter(2000, () -> index.set(1));
        history.clear();
        history.undo();
        assertThat(index.get()).isEqualTo(1);
        assertThat(history.undoable().get()).isFalse();
    }

    private void setAfter(long millis, Runnable change) {
        clock.addAndGet(millis);
        change.run();
    }

    @Test
    void whatIsSetToTheSameAgainIsNoStepAndLosesNothingToDoAgain() {
        setAfter(2000, () -> index.set(1));
        history.undo();
        setAfter(2000, () -> layer.set(new String("")));
        assertThat(history.redoable().get()).isTrue();
        assertThat(history.undoable().get()).isFalse();
    }
}
