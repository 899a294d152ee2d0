package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ColorScale;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class ColorBarViewTest {

    @Test
    void itIsHigherWhenItsNumbersAre(FxRobot robot) {
        robot.interact(() -> {
            ColorBarView bar = new ColorBarView();
            Pane root = new Pane(bar);
            new Scene(root, 300, 100);
            bar.show(ColorMap.BALANCED, new ColorScale(2, 2), false);
            root.applyCss();
            root.layout();
            double before = bar.getHeight();
            bar.lookupAll(".tick").forEach(number -> ((Label) number).setFont(Font.font(30)));
            root.layout();
            assertThat(bar.getHeight()).isGreaterThan(before + 10);
        });
    }

    @Test
    void itsNumbersKeepTheirRoomWhereThereIsTooLittle(FxRobot robot) {
        robot.interact(() -> {
            ColorBarView bar = new ColorBarView();
            VBox low = new VBox(bar);
            new Scene(low, 300, 5);
            bar.setKeepsHeight(true);
            bar.show(ColorMap.BALANCED, new ColorScale(2, 2), false);
            low.applyCss();
            low.resize(300, 5);
            low.layout();
            Label number = (Label) bar.lookup(".tick");
            assertThat(bar.getHeight())
                    .isGreaterThanOrEqualTo(number.getBoundsInParent().getMaxY());
        });
    }
}
