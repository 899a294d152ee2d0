package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.Examples;
import org.lrpexplorer.lrp.Target;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class PredictionListTest {

    private static final double WIDTH = 220;

    private static PredictionList list() {
        PredictionList list = new PredictionList("", new SimpleObjectProperty<>(Target.predicted()));
        new Scene(list, WIDTH, 400);
        return list;
    }

    private static ComparisonView view(float logit, List<String> names) {
        return view(logit, logit, names, Optional.empty());
    }

    /** The last of the classes has a logit of its own. */
    private static ComparisonView view(float logit, float last, List<String> names, Optional<String> truth) {
        List<Prediction> predictions = IntStream.range(0, names.size())
                .mapToObj(i ->
                        new Prediction(i, names.get(i), i == names.size() - 1 ? last : logit, OptionalDouble.of(0.5)))
                .toList();
        return Examples.view(0, new PixelImage(1, 1, 1, new byte[1]), truth, predictions);
    }

    private static double widthOfName(PredictionList list, ComparisonView view) {
        list.show(view);
        list.applyCss();
        list.resize(WIDTH, 400);
        list.layout();
        return ((Label) list.lookup("#prediction-0")).getWidth();
    }

    @Test
    void longerNamesHaveAllRoomThatTheirOwnNumbersLeave(FxRobot robot) {
        robot.interact(() -> {
            ComparisonView narrow = view(1, List.of("a class with a long name", "another long name"));
            double alone = widthOfName(list(), narrow);
            PredictionList list = list();
            widthOfName(list, view(-123456.7f, List.of("a", "b")));
            // In the same places, and so laid out by themselves.
            double beside = widthOfName(list, view(-123456.7f, List.of("b", "a")));
            assertThat(beside).isLessThan(alone);
            assertThat(widthOfName(list, narrow)).isEqualTo(alone);
        });
    }

    @Test
    void otherNamesThatHaveRoomMoveNothing(FxRobot robot) {
        robot.interact(() -> {
            PredictionList list = list();
            widthOfName(
                    list, view(-123456, List.of("a", "b"))); // Its font and insets are known after the first layout.
            double before = widthOfName(list, view(-123456, List.of("b", "a")));
            assertThat(widthOfName(list, view(-1, List.of("c", "d")))).isEqualTo(before);
        });
    }

    @Test
    void otherNamesHaveAllRoomWhereTheirNumbersAreWider(FxRobot robot) {
        robot.interact(() -> {
            ComparisonView wider = view(-1234567.8f, List.of("c", "d"));
            double alone = widthOfName(list(), wider);
            PredictionList list = list();
            widthOfName(list, view(1, List.of("a", "b")));
            assertThat(widthOfName(list, wider)).isEqualTo(alone);
        });
    }

    @Test
    void aRowThatComesBackHasForgottenItsWidestNumber(FxRobot robot) {
        robot.interact(() -> {
            List<String> names = List.of("a class with a name", "b", "c", "d", "e", "f");
            ComparisonView five = view(1, 1, names, Optional.empty());
            ComparisonView six = view(1, 1, names, Optional.of("f"));
            PredictionList fresh = list();
            widthOfName(fresh, five);
            double alone = widthOfName(fresh, six);
            PredictionList list = list();
            widthOfName(list, view(1, -123456.7f, names, Optional.of("f")));
            widthOfName(list, five);
            assertThat(widthOfName(list, six)).isEqualTo(alone);
        });
    }

    @Test
    void aMarkBesideANameHasRoomThatNumbersDoNotNeed(FxRobot robot) {
        robot.interact(() -> {
            List<String> names = List.of("a class with a", "another class");
            ComparisonView marked = view(1, 1, names, Optional.of(names.get(0)));
            double alone = widthOfName(list(), marked);
            PredictionList list = list();
            widthOfName(list, view(-123456.7f, List.of("a", "b")));
            widthOfName(list, view(1, names));
            assertThat(widthOfName(list, marked)).isEqualTo(alone);
        });
    }

    @Test
    void namesHaveAllRoomAfterNumbersThatWereNeverLaidOut(FxRobot robot) {
        robot.interact(() -> {
            ComparisonView narrow = view(1, List.of("a class with a name", "another class"));
            double alone = widthOfName(list(), narrow);
            PredictionList list = list();
            widthOfName(list, view(1, List.of("a", "b")));
            list.show(view(-123456.7f, List.of("a", "b")));
            assertThat(widthOfName(list, narrow)).isEqualTo(alone);
        });
    }

    /** A list whose numbers are wider than they need to be, beside names that have room so far. */
    private static PredictionList withWideNumbers(List<String> names) {
        PredictionList list = list();
        widthOfName(list, view(-123456, List.of("a", "b"))); // Its font and insets are known after the first layout.
        widthOfName(list, view(-123456, List.of("b", "a")));
        assertThat(widthOfName(list, view(-1, names))).isLessThan(widthOfName(list(), view(-1, names)));
        return list;
    }

    @Test
    void numbersGiveRoomBackOnceAnotherOneNeedsMore(FxRobot robot) {
        robot.interact(() -> {
            List<String> names = List.of("a class with", "b");
            PredictionList list = withWideNumbers(names);
            ComparisonView wider = Examples.view(
                    0,
                    new PixelImage(1, 1, 1, new byte[1]),
                    Optional.empty(),
                    List.of(
                            new Prediction(0, names.get(0), -1, OptionalDouble.of(1)),
                            new Prediction(1, names.get(1), -1, OptionalDouble.of(0))));
            assertThat(widthOfName(list, wider)).isEqualTo(widthOfName(list(), wider));
        });
    }

    @Test
    void numbersGiveRoomBackWhenTheListBecomesNarrower(FxRobot robot) {
        robot.interact(() -> {
            List<String> names = List.of("a class with", "b");
            PredictionList list = withWideNumbers(names);
            PredictionList fresh = list();
            widthOfName(fresh, view(-1, names));
            for (PredictionList each : List.of(list, fresh)) {
                each.resize(WIDTH - 20, 400);
                each.layout();
            }
            assertThat(((Label) list.lookup("#prediction-0")).getWidth())
                    .isEqualTo(((Label) fresh.lookup("#prediction-0")).getWidth());
        });
    }

    @Test
    void otherNumbersLeaveNamesWhereTheyAre(FxRobot robot) {
        robot.interact(() -> {
            PredictionList list = list();
            double before = widthOfName(list, view(-123.4f, List.of("a", "b")));
            assertThat(widthOfName(list, view(1, List.of("a", "b")))).isEqualTo(before);
        });
    }
}
