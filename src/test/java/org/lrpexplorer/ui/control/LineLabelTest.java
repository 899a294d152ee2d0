package org.lrpexplorer.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LineLabelTest {

    private static final List<String> WORDS =
            List.of("Σ 12.3", "Σ −0.04", "", "plain", "Σ|R| 7", "漢字 Σ", "plain again");

    @Test
    void aLineIsAsHighAsAnyLabelWhateverItSaysInWhateverFont(FxRobot robot) {
        robot.interact(() -> {
            LineLabel line = new LineLabel();
            Label label = new Label();
            new Scene(new VBox(line, label));
            for (double size : new double[] {12, 20, 9}) {
                for (String words : WORDS) {
                    List.of(line, label).forEach(each -> {
                        each.setFont(Font.font(size));
                        each.setText(words);
                    });
                    compare(line, label, words + " at " + size);
                }
            }
        });
    }

    @Test
    void aGraphicAndPaddingMakeItHigher(FxRobot robot) {
        robot.interact(() -> {
            LineLabel line = new LineLabel("a");
            Label label = new Label("a");
            new Scene(new VBox(line, label));
            compare(line, label, "plain");
            List.of(line, label).forEach(each -> each.setPadding(new Insets(5)));
            compare(line, label, "padded");
            List.of(line, label).forEach(each -> each.setGraphic(new Rectangle(40, 40)));
            compare(line, label, "with a graphic");
            List.of(line, label).forEach(each -> each.setGraphic(null));
            compare(line, label, "without it again");
        });
    }

    private static void compare(Label line, Label label, String what) {
        line.getParent().applyCss();
        assertThat(line.prefHeight(-1)).as(what).isEqualTo(label.prefHeight(-1));
        assertThat(line.minHeight(-1)).as(what).isEqualTo(label.minHeight(-1));
    }
}
