package org.lrpexplorer.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SteadyLabelTest {

    private SteadyLabel number;
    private HBox around;

    @BeforeEach
    void make(FxRobot robot) {
        robot.interact(() -> {
            number = new SteadyLabel();
            around = new HBox(number);
        });
    }

    @Test
    void aNarrowerNumberKeepsTheWidthAndStandsAtItsRightEnd(FxRobot robot) {
        robot.interact(() -> {
            show("−123.45");
            double width = number.getWidth();
            double end = words().getMaxX();
            show("0.5"); // The minus sign may be taken from another font, so that either sort is measured once.
            number.show("−0.5");
            assertThat(around.isNeedsLayout()).isFalse();
            around.layout();
            number.show("1.5");
            assertThat(around.isNeedsLayout()).isFalse();
            around.layout();
            assertThat(number.getWidth()).isEqualTo(width);
            assertThat(words().getMaxX()).isCloseTo(end, within(1.0)); // Places are whole pixels.
            assertThat(shown()).isEqualTo("1.5");
        });
    }

    @Test
    void aWiderNumberIsShownWhole(FxRobot robot) {
        robot.interact(() -> {
            show("1.5");
            double width = number.getWidth();
            number.show("−123456.789");
            around.layout();
            assertThat(number.getWidth()).isGreaterThan(width);
            assertThat(shown()).isEqualTo("−123456.789");
        });
    }

    @Test
    void numbersThatAreForgottenTakeNoRoom(FxRobot robot) {
        robot.interact(() -> {
            show("1.5");
            double width = number.getWidth();
            show("−123456.789");
            number.show("1.5");
            number.forget();
            around.layout();
            assertThat(number.getWidth()).isEqualTo(width);
        });
    }

    @Test
    void inALargerFontItIsShownWhole(FxRobot robot) {
        robot.interact(() -> {
            show("−123.45");
            double width = number.getWidth();
            number.setFont(Font.font(30));
            around.layout();
            assertThat(number.getWidth()).isGreaterThan(width);
            assertThat(shown()).isEqualTo("−123.45");
        });
    }

    @Test
    void theSizeThatARegionHasIsNotSetAgain(FxRobot robot) {
        robot.interact(() -> {
            show("1.5");
            GivenSize.high(number, 20);
            GivenSize.wide(number, 50);
            around.layout();
            GivenSize.high(number, 20);
            GivenSize.wide(number, 50);
            assertThat(around.isNeedsLayout()).isFalse();
            GivenSize.high(number, 21);
            assertThat(around.isNeedsLayout()).isTrue();
        });
    }

    private void show(String words) {
        if (around.getScene() == null) {
            new Scene(around, 400, 100);
        }
        number.show(words);
        around.applyCss();
        around.layout();
    }

    private Bounds words() {
        return text().getBoundsInParent();
    }

    private String shown() {
        return text().getText();
    }

    private Text text() {
        Node first = number.getChildrenUnmodifiable().get(0);
        return (Text) first;
    }
}
