package org.lrpexplorer.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FittingLabelTest {

    private static final double WIDE = 200;
    private static final double NARROW = 30;

    private static FittingLabel label(double width) {
        FittingLabel label = new FittingLabel();
        label.setManaged(false);
        new Scene(new Pane(label));
        label.getParent().applyCss();
        label.resize(width, 20);
        return label;
    }

    @Test
    void theLongestWordingThatHasRoomIsShown(FxRobot robot) {
        robot.interact(() -> {
            FittingLabel label = label(WIDE);
            label.show(List.of("Σ|R| 123.456", "123.5"));
            assertThat(label.getText()).isEqualTo("Σ|R| 123.456");
            label.resize(NARROW, 20);
            assertThat(label.getText()).isEqualTo("123.5");
            label.resize(WIDE, 20);
            assertThat(label.getText()).isEqualTo("Σ|R| 123.456");
        });
    }

    @Test
    void otherWordsAreShownAlthoughTheLongestIsTheSame(FxRobot robot) {
        robot.interact(() -> {
            FittingLabel label = label(NARROW);
            label.show(List.of("a line without room", "1.2"));
            label.show(List.of("a line without room", "1.3"));
            assertThat(label.getText()).isEqualTo("1.3");
            label.show(List.of());
            assertThat(label.getText()).isEmpty();
        });
    }

    @Test
    void shorterWordingsAreMadeOnlyWhereTheyAreNeeded(FxRobot robot) {
        robot.interact(() -> {
            AtomicInteger made = new AtomicInteger();
            List<String> wordings =
                    Wordings.of("Σ|R| 123.456", List.of(() -> "made " + made.incrementAndGet(), () -> "1"));
            FittingLabel label = label(WIDE);
            label.show(wordings);
            assertThat(made).hasValue(0);
            label.resize(NARROW, 20);
            assertThat(made).hasPositiveValue();
            assertThat(label.getText()).isEqualTo("1");
            assertThat(wordings).hasSize(3);
        });
    }
}
