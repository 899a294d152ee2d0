package org.lrpexplorer.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.KeySheet;
import org.lrpexplorer.ui.control.Segments;

/** Everything that explains the window, a page at a time, or what of all pages holds the words that a person types. */
public final class HelpSheet extends VBox {

    private static final double WIDTH = 680;
    private static final double HEIGHT = 540;

    private final List<Command> commands;
    private final ObjectProperty<Page> page;
    private final TextField search = new TextField();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);

    /** What there is to read. */
    public enum Page {
        /** What the window shows. */
        INTRODUCTION("What am I looking at"),
        /** The terms. */
        GLOSSARY("Glossary"),
        /** The keys. */
        KEYS("Keys");

        private final String title;

        Page(String title) {
            this.title = title;
        }

        /** The name to show. */
        public String title() {
            return title;
        }
    }

    /**
     * Help that is open at a page.
     *
     * @param commands whose keys are listed
     */
    public HelpSheet(Page first, List<Command> commands) {
        this.commands = List.copyOf(commands);
        this.page = new SimpleObjectProperty<>(first);
        setId("help-sheet");
        getStyleClass().add("help-sheet");
        setPrefSize(WIDTH, HEIGHT);
        search.setId("help-search");
        search.setPromptText("Find in all pages");
        search.setAccessibleText("Find in the help");
        search.textProperty().addListener(changed -> fill());
        content.getStyleClass().add("help-content");
        scroll.setId("help-content");
        scroll.getStyleClass().add("content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        page.addListener(changed -> {
            search.clear();
            fill();
        });
        getChildren().addAll(head(), scroll);
        fill();
    }

    /** Gives the keyboard to the search field. */
    @Override
    public void requestFocus() {
        search.requestFocus();
    }

    private HBox head() {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(
                Segments.of("help-page", page, List.of(Page.values()), Page::title, Page::title), between, search);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void fill() {
        List<String> words = Stream.of(
                        search.getText().strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Node> found = words.isEmpty() ? page() : found(words);
        content.getChildren().setAll(found.isEmpty() ? List.of(new Label("Nothing has these words.")) : found);
        scroll.setVvalue(0);
    }

    private List<Node> page() {
        return switch (page.get()) {
            case INTRODUCTION -> entries(Introduction.parts().stream());
            case GLOSSARY -> entries(Glossary.terms().stream());
            case KEYS -> List.of(new KeySheet(commands));
        };
    }

    private List<Node> found(List<String> words) {
        List<Command> keys = commands.stream()
                .filter(command -> !command.keys().text().isEmpty())
                .filter(command -> GlossaryTerm.of(
                                command.keySheet(), command.keys().text())
                        .holds(words))
                .toList();
        return Stream.concat(
                        entries(Stream.concat(Glossary.terms().stream(), Introduction.parts().stream())
                                        .filter(term -> term.holds(words)))
                                .stream(),
                        keys.isEmpty() ? Stream.of() : Stream.of(new KeySheet(keys)))
                .toList();
    }

    private static List<Node> entries(Stream<GlossaryTerm> terms) {
        return terms.<Node>map(HelpSheet::entry).toList();
    }

    private static VBox entry(GlossaryTerm term) {
        Label name = new Label(term.name());
        name.getStyleClass().add("help-term");
        Label meaning = new Label(term.meaning());
        meaning.setWrapText(true);
        meaning.setMinHeight(USE_PREF_SIZE);
        VBox entry = new VBox(name, meaning);
        entry.getStyleClass().add("help-entry");
        return entry;
    }
}
