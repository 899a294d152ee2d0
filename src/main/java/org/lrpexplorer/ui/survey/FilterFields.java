package org.lrpexplorer.ui.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.controlsfx.control.RangeSlider;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.explore.Surveyor;
import org.lrpexplorer.survey.SurveyFilter;
import org.lrpexplorer.survey.SurveySubject;
import org.lrpexplorer.survey.SurveyView;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Naming;

/** What the table is filtered by. */
final class FilterFields extends HBox {

    private static final double PERCENT = 100;

    private final Surveyor surveyor;
    private final ComboBox<Optional<Integer>> label = new ComboBox<>();
    private final ComboBox<Optional<Integer>> predicted = new ComboBox<>();
    private final ToggleButton wrong = new ToggleButton("Wrong only");
    private final TextField text = new TextField();
    private final RangeSlider confidence = new RangeSlider(0, PERCENT, 0, PERCENT);
    private final Label range = new Label();
    private Optional<SurveySubject> subject = Optional.empty();
    private boolean showing;

    FilterFields(Surveyor surveyor) {
        this.surveyor = surveyor;
        getStyleClass().add("survey-filter");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        choice(label, "survey-class", "Class", "Only samples that the dataset says are of this class");
        name(label, "Any class", SurveySubject::labelName);
        choice(predicted, "survey-predicted", "Predicted class", "Only samples that are predicted to be of this class");
        name(predicted, "Any predicted", SurveySubject::outputName);
        wrong.setId("survey-wrong");
        wrong.setMinWidth(USE_PREF_SIZE);
        wrong.setTooltip(new Tooltip("Only samples whose predicted class is not their own"));
        text.setId("survey-text");
        text.setPrefColumnCount(8);
        text.setAccessibleText("Words to find");
        confidence.setId("survey-confidence");
        confidence.setAccessibleText("Confidence, from and to");
        confidence.setPrefWidth(80);
        confidence.setMinWidth(60);
        range.getStyleClass().add("facts");
        range.setMinWidth(USE_PREF_SIZE);
        Tooltip ranged = new Tooltip("Only samples predicted with a confidence between the two");
        confidence.setTooltip(ranged);
        range.setTooltip(ranged);
        getChildren().addAll(label, predicted, wrong, text, confidence, range);
        Stream.of(
                        label.valueProperty(),
                        predicted.valueProperty(),
                        wrong.selectedProperty(),
                        text.textProperty(),
                        confidence.lowValueProperty(),
                        confidence.highValueProperty())
                .forEach(value -> value.addListener(changed -> chosen()));
        surveyor.filter().addListener((property, before, now) -> show(now));
        surveyor.view().addListener((property, before, now) -> offer(now.map(SurveyView::subject)));
        show(surveyor.filter().get());
    }

    private static void choice(ComboBox<Optional<Integer>> box, String id, String says, String help) {
        box.setId(id);
        box.setAccessibleText(says);
        box.setTooltip(new Tooltip(help));
        box.setPrefWidth(138);
        box.setMinWidth(70);
    }

    private void name(ComboBox<Optional<Integer>> box, String any, BiFunction<SurveySubject, Integer, String> name) {
        box.setConverter(new Naming<>(each ->
                each.flatMap(known -> subject.map(of -> name.apply(of, known))).orElse(any)));
    }

    /** Offers the classes of what is surveyed. */
    private void offer(Optional<SurveySubject> now) {
        if (now.isEmpty() || subject.filter(now.get()::isOfTheSame).isPresent()) {
            return;
        }
        subject = now;
        SurveySubject of = now.get();
        showing = true;
        offer(
                label,
                IntStream.range(0, of.dataset().dataset().classNames().size()).boxed());
        boolean shared = of.network().loaded().otherClass().isPresent();
        offer(
                predicted,
                Stream.concat(
                        shared ? Stream.of(Prediction.NO_OUTPUT) : Stream.empty(),
                        IntStream.range(0, of.network().raw().outputGrid().classes())
                                .boxed()));
        text.setPromptText(of.hasFiles() ? "File name" : "Class name");
        text.setTooltip(new Tooltip(
                of.hasFiles()
                        ? "Only samples whose file's name holds these letters"
                        : "Only samples whose class, or predicted class, holds these letters"));
        showing = false;
        show(surveyor.filter().get());
    }

    private static void offer(ComboBox<Optional<Integer>> box, Stream<Integer> classes) {
        List<Optional<Integer>> all = new ArrayList<>(List.of(Optional.empty()));
        classes.map(Optional::of).forEach(all::add);
        box.getItems().setAll(all);
    }

    private void chosen() {
        if (!showing) {
            surveyor.filter()
                    .set(new SurveyFilter(
                            chosen(label),
                            chosen(predicted),
                            wrong.isSelected(),
                            text.getText(),
                            confidence.getLowValue() / PERCENT,
                            confidence.getHighValue() / PERCENT));
        }
        describe();
    }

    private static Optional<Integer> chosen(ComboBox<Optional<Integer>> box) {
        return Optional.ofNullable(box.getValue()).flatMap(value -> value);
    }

    private void show(SurveyFilter filter) {
        showing = true;
        label.setValue(filter.label());
        predicted.setValue(filter.predicted());
        wrong.setSelected(filter.wrongOnly());
        if (!text.getText().equals(filter.text())) {
            text.setText(filter.text());
        }
        confidence.setLowValue(filter.least() * PERCENT);
        confidence.setHighValue(filter.most() * PERCENT);
        showing = false;
        describe();
    }

    private void describe() {
        range.setText(Text.of("%.0f–%.0f %%", confidence.getLowValue(), confidence.getHighValue()));
    }
}
