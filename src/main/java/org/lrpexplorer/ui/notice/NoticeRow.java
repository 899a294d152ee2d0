package org.lrpexplorer.ui.notice;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.notice.Counted;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Ids;

/** One notice: a sentence in the colour of its severity, more on demand, and at its end what can be done. */
public final class NoticeRow extends VBox {

    private static final int MOST_OFFERS = 12;
    private static final double WIDEST_TOOLTIP = 600;

    private final HBox line = new HBox();
    private final Label sentence;
    private Hyperlink details;
    private Label detail;

    private NoticeRow(Notice notice, String text, Node... last) {
        setMinHeight(USE_PREF_SIZE);
        getStyleClass().addAll("notice", "notice-" + Ids.of(notice.severity()));
        sentence = new Label(text);
        sentence.setMnemonicParsing(false);
        sentence.getStyleClass().add("sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        line.getChildren().addAll(new FontIcon(icon(notice.severity())), sentence);
        line.getStyleClass().add("line");
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(line);
        notice.detail().ifPresent(this::addDetail);
        line.getChildren().addAll(last);
    }

    /** Offers the datasets that a notice names, below it. */
    NoticeRow offering(List<Path> datasets, Consumer<Path> open) {
        if (!datasets.isEmpty()) {
            FlowPane offers = new FlowPane();
            offers.getStyleClass().add("offers");
            datasets.stream().limit(MOST_OFFERS).forEach(dataset -> {
                Hyperlink link = new Hyperlink(shortName(dataset));
                link.setTooltip(new Tooltip(dataset.toString()));
                link.setOnAction(event -> open.accept(dataset));
                offers.getChildren().add(link);
            });
            if (datasets.size() > MOST_OFFERS) {
                offers.getChildren().add(new Label(Text.of("and %d more", datasets.size() - MOST_OFFERS)));
            }
            getChildren().add(offers);
        }
        return this;
    }

    /** The folder with the one that it lies in: {@code MNIST/raw}. */
    private static String shortName(Path dataset) {
        int names = dataset.getNameCount();
        return dataset.subpath(Math.max(0, names - 2), names).toString();
    }

    /** A notice only to be read. */
    public static NoticeRow reading(Notice notice) {
        return new NoticeRow(notice, notice.sentence());
    }

    /** Puts something else that can be done before the last. */
    void addAction(Node action) {
        line.getChildren().add(line.getChildren().size() - 1, action);
    }

    /** Cuts the sentence where the line ends, with the rest in a tooltip and in whatever a click on it opens. */
    void onOneLine(Runnable open) {
        sentence.setWrapText(false);
        sentence.setMinWidth(0);
        Tooltip whole = new Tooltip(sentence.getText());
        whole.setWrapText(true);
        whole.setMaxWidth(WIDEST_TOOLTIP);
        sentence.setTooltip(whole);
        sentence.setFocusTraversable(true);
        sentence.setOnMouseClicked(event -> open.run());
        sentence.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
        line.getChildren().remove(details);
    }

    /** Shows the detail, if there is some, without being asked, and for good. */
    void keepDetail() {
        if (details != null) {
            details.fire();
            line.getChildren().remove(details);
        }
    }

    /** A notice that the person can put away. */
    static NoticeRow dismissible(Counted counted, Runnable dismiss) {
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon", "dismiss");
        close.setAccessibleText("Dismiss");
        close.setTooltip(new Tooltip("Dismiss"));
        close.setOnAction(event -> dismiss.run());
        return new NoticeRow(counted.notice(), counted.sentence(), close);
    }

    /** A notice that stays as long as it is true. */
    static NoticeRow standing(Notice notice, String remedy, Runnable action) {
        Hyperlink link = new Hyperlink(remedy);
        link.setMinWidth(USE_PREF_SIZE);
        link.setOnAction(event -> action.run());
        return new NoticeRow(notice, notice.sentence(), link);
    }

    private void addDetail(String text) {
        detail = new Label(text);
        detail.setMnemonicParsing(false);
        detail.getStyleClass().add("detail");
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.setVisible(false);
        detail.setManaged(false);
        details = new Hyperlink("Details");
        details.setMinWidth(USE_PREF_SIZE);
        details.setOnAction(event -> {
            detail.setVisible(!detail.isVisible());
            detail.setManaged(detail.isVisible());
            details.setText(detail.isVisible() ? "Less" : "Details");
        });
        line.getChildren().add(details);
        getChildren().add(detail);
    }

    private static Feather icon(Severity severity) {
        return switch (severity) {
            case INFO -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case ERROR -> Feather.ALERT_OCTAGON;
        };
    }
}
