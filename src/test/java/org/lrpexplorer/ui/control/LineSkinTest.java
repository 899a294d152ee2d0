package org.lrpexplorer.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.Observable;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class LineSkinTest {

    private static final List<String> WORDS =
            List.of("Σ 12.3", "Σ −0.04", "", "quite long words that do not fit", "i", "two\nlines", "漢字 Σ", "Σ 12.4");

    private static final double WIDTH = 90.5;
    private static final double HEIGHT = 21;

    @Test
    void aLineLooksLikeAnyLabelWhateverItSaysAndWhereverItStands(FxRobot robot) {
        robot.interact(() -> {
            for (Pos position : Pos.values()) {
                Pair pair = new Pair();
                pair.both().forEach(each -> each.setAlignment(position));
                pair.compareAll(position.toString());
            }
        });
    }

    @Test
    void aLineLooksLikeAnyLabelInWhateverFontPaddingAndWidth(FxRobot robot) {
        robot.interact(() -> {
            Pair pair = new Pair();
            for (double size : new double[] {9, 13.5, 30}) {
                pair.both().forEach(each -> each.setFont(Font.font(size)));
                pair.compareAll("at " + size);
            }
            pair.both().forEach(each -> each.setFont(Font.font(12)));
            pair.both().forEach(each -> each.setPadding(new Insets(2.5, 0, 4, 7)));
            pair.compareAll("padded");
            for (double width : new double[] {20, 300, 40}) {
                pair.both().forEach(each -> each.resize(width, HEIGHT));
                pair.compareAll(width + " wide");
            }
        });
    }

    @Test
    void aLineLooksLikeAnyLabelWithAGraphicAndWithoutItAgain(FxRobot robot) {
        robot.interact(() -> {
            Pair pair = new Pair();
            pair.both().forEach(each -> each.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS));
            pair.compareAll("plain");
            pair.both().forEach(each -> each.setGraphic(new Rectangle(9, 9)));
            pair.compareAll("with a graphic");
            pair.both().forEach(each -> each.setGraphic(null));
            pair.compareAll("without it again");
        });
    }

    @Test
    void aLineHasTheNodesOfAnyLabelWhateverItSaysAndWhateverStandsBesideIt(FxRobot robot) {
        robot.interact(() -> {
            List<Supplier<Node>> graphics =
                    List.of(() -> new Rectangle(9, 9), LineSkinTest::unmanaged, ImageView::new, () -> null);
            for (ContentDisplay display : ContentDisplay.values()) {
                Pair pair = new Pair();
                for (Supplier<Node> graphic : graphics) {
                    pair.both().forEach(each -> each.setGraphic(graphic.get()));
                    pair.compareNodes("a graphic");
                    pair.both().forEach(each -> each.setContentDisplay(display));
                    pair.compareNodes(display.toString());
                    pair.both().forEach(each -> each.setContentDisplay(ContentDisplay.LEFT));
                    pair.compareNodes("beside a graphic");
                }
            }
        });
    }

    private static Node unmanaged() {
        Node graphic = new Rectangle(9, 9);
        graphic.setManaged(false);
        return graphic;
    }

    @Test
    void otherWordsStandInTheSameNode(FxRobot robot) {
        robot.interact(() -> {
            Pair pair = new Pair();
            pair.compareAll("plain");
            AtomicInteger changes = new AtomicInteger();
            pair.line.getChildrenUnmodifiable().addListener((Observable changed) -> changes.incrementAndGet());
            pair.line.setText("Σ 1");
            pair.line.setText("Σ 2");
            assertThat(changes).hasValue(0);
            pair.line.setGraphic(new Rectangle(9, 9));
            assertThat(changes).hasPositiveValue();
            int before = changes.get();
            pair.line.setText("Σ 3");
            assertThat(changes).hasValue(before);
        });
    }

    @Test
    void aLineOfGivenSizeIsLaidOutWithoutWhatItStandsIn(FxRobot robot) {
        robot.interact(() -> {
            AtomicInteger laidOut = new AtomicInteger();
            LineLabel line = new LineLabel("Σ 1.25");
            line.setGivenWidth();
            line.setMinHeight(9);
            line.setPrefHeight(HEIGHT);
            VBox around = new VBox(line) {
                @Override
                protected void layoutChildren() {
                    laidOut.incrementAndGet();
                    super.layoutChildren();
                }
            };
            new Scene(around, WIDTH, HEIGHT);
            around.applyCss();
            around.layout();
            around.layout(); // Its first size is a reason to lay it out once more.
            int before = laidOut.get();
            line.setText("Σ −0.333");
            around.layout();
            assertThat(laidOut).hasValue(before);
            assertThat(shown(line)).isEqualTo("Σ −0.333");
            line.setGraphic(new Rectangle(9, 9));
            around.layout();
            assertThat(laidOut.get()).as("a graphic may need room").isGreaterThan(before);
            int then = laidOut.get();
            line.setGraphic(null);
            around.layout();
            assertThat(laidOut.get()).as("and may have needed it").isGreaterThan(then);
            line.setPrefHeight(HEIGHT / 2);
            around.layout();
            assertThat(line.getHeight()).isEqualTo(Math.ceil(HEIGHT / 2));
        });
    }

    private static String shown(Label label) {
        return ((Text) label.getChildrenUnmodifiable().get(0)).getText();
    }

    /** The same words as a line and as a label of JavaFX. */
    private static final class Pair {
        private final LineLabel line = new LineLabel();
        private final Label label = new Label();
        private final Scene scene = new Scene(new Pane(line, label));

        Pair() {
            both().forEach(each -> each.setManaged(false));
            both().forEach(each -> each.resize(WIDTH, HEIGHT));
        }

        List<Label> both() {
            return List.of(line, label);
        }

        void compareAll(String how) {
            for (String words : WORDS) {
                both().forEach(each -> each.setText(words));
                scene.getRoot().applyCss();
                scene.getRoot().layout();
                assertThat(pixels(line).equals(pixels(label)))
                        .as("'%s' %s", words, how)
                        .isTrue();
            }
        }

        /** With every wording: which nodes there are, and in which order. */
        void compareNodes(String how) {
            for (String words : WORDS) {
                both().forEach(each -> each.setText(words));
                scene.getRoot().applyCss();
                assertThat(kinds(line)).as("'%s' %s", words, how).isEqualTo(kinds(label));
            }
        }

        private static List<Class<?>> kinds(Label label) {
            return label.getChildrenUnmodifiable().stream()
                    .<Class<?>>map(Node::getClass)
                    .toList();
        }

        private static List<Integer> pixels(Label label) {
            SnapshotParameters whole = new SnapshotParameters();
            whole.setViewport(new Rectangle2D(0, 0, label.getWidth(), label.getHeight()));
            WritableImage image = label.snapshot(whole, null);
            return IntStream.range(0, (int) (image.getWidth() * image.getHeight()))
                    .mapToObj(at ->
                            image.getPixelReader().getArgb(at % (int) image.getWidth(), at / (int) image.getWidth()))
                    .toList();
        }
    }
}
