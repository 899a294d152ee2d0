package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.figure.FigureKind;
import org.lrpexplorer.ui.control.PixelView;
import org.testfx.api.FxRobot;

/** Everything that can be used or seen has words for those who do not see it. */
class AccessibilityJourneyTest extends JourneyTest {

    private Stage window;

    @Override
    Journey journey(Stage stage) throws IOException {
        window = stage;
        return super.journey(stage);
    }

    @Test
    void controlsAndPicturesHaveWordsForAScreenReader() {
        journey.open(network, images);
        assertThat(nameless()).isEmpty();
    }

    @Test
    void soDoSheets(FxRobot robot) {
        journey.open(network, images);
        robot.type(KeyCode.F1);
        journey.await(() -> robot.lookup("#help-sheet").tryQuery().isPresent());
        assertThat(nameless()).isEmpty();
        robot.type(KeyCode.ESCAPE).clickOn("#edit-card");
        journey.await(() -> robot.lookup(".card-form").tryQuery().isPresent());
        assertThat(nameless()).isEmpty();
    }

    @Test
    void soDoesPixelFlipping(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.D);
        assertThat(nameless()).isEmpty();
    }

    @Test
    void soDoesTheWindowInWhichFiguresAreComposed(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.E);
        journey.await(() -> robot.lookup("#figure-kind").tryQuery().isPresent());
        for (FigureKind kind : FigureKind.values()) {
            journey.onFx(() -> {
                journey.explorer.figures().form().kind().set(kind);
                return null;
            });
            assertThat(nameless(robot.lookup("#figure-composer").query())).isEmpty();
        }
    }

    @Test
    void soDoesTheWindowInWhichRowsAreEvaluated(FxRobot robot) {
        journey.open(network, images);
        robot.push(KeyCode.CONTROL, KeyCode.R);
        journey.await(() -> journey.explorer.evaluator().plan().get().isReady());
        for (String view : List.of("differences", "table", "curves")) {
            robot.clickOn("#evaluate-view-" + view);
            assertThat(nameless(robot.lookup("#evaluate-pane").query())).isEmpty();
        }
    }

    private List<String> nameless() {
        return nameless(window.getScene().getRoot());
    }

    private List<String> nameless(Node root) {
        return journey.onFx(() -> nodes(root)
                .filter(AccessibilityJourneyTest::needsWords)
                .filter(node -> !hasWords(node))
                .map(node -> node.getClass().getSimpleName() + " #" + node.getId() + " " + node.getStyleClass())
                .distinct()
                .toList());
    }

    private static boolean needsWords(Node node) {
        boolean used = node instanceof ButtonBase
                || node instanceof ComboBoxBase
                || node instanceof TextInputControl
                || node instanceof Slider
                || node instanceof ListView
                || node instanceof TableView;
        boolean picture = node instanceof PixelView && node.getId() != null;
        boolean reached = node instanceof Control && node.isFocusTraversable();
        return (used || picture || reached)
                && shown(node)
                && !(node instanceof ScrollPane || node instanceof ScrollBar || isInside(node));
    }

    /** Parts of a control are read as the control. */
    private static boolean isInside(Node node) {
        for (Node outer = node.getParent(); outer != null; outer = outer.getParent()) {
            if (outer instanceof ComboBoxBase || outer instanceof ScrollBar || outer instanceof Slider) {
                return true;
            }
        }
        return false;
    }

    private static boolean shown(Node node) {
        return node == null || (node.isVisible() && shown(node.getParent()));
    }

    private static boolean hasWords(Node node) {
        if (node instanceof Labeled labeled
                && labeled.getText() != null
                && !labeled.getText().isBlank()) {
            return true;
        }
        if (node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String words && !words.isBlank()) {
            return true;
        }
        return node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Label;
    }

    private static Stream<Node> nodes(Node node) {
        Stream<Node> inner = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(AccessibilityJourneyTest::nodes)
                : Stream.empty();
        return Stream.concat(Stream.of(node), inner);
    }
}
