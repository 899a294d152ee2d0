package org.lrpexplorer.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CommandSearchTest {

    private final Command open =
            Command.of("open", "Open network…", () -> {}).on(Keys.plain(KeyCode.O, "O"), "Open things");
    private final Command card =
            Command.of("card", "Edit card…", () -> {}).withHelp("What the open network's classes are");
    private final Command next =
            Command.of("next", "Open dataset…", () -> {}).on(Keys.plain(KeyCode.D, "D"), "Open things");
    private final List<Command> all = List.of(card, open, next);

    private List<String> found(String typed) {
        return CommandSearch.find(all, typed).stream().map(Command::id).toList();
    }

    @Test
    void nothingTypedFindsAllInTheirOrder() {
        assertThat(found("  ")).containsExactly("card", "open", "next");
    }

    @Test
    void everyWordMustBeFoundInAnyOrderAndCaseAndTitlesComeFirst() {
        assertThat(found("NETWORK open")).containsExactly("open", "card");
        assertThat(found("dataset network")).isEmpty();
        assertThat(found("classes")).containsExactly("card");
    }

    @Test
    void keysOfOneLineStandTogetherInTheListOfKeys() {
        Stream<Command> digits = Stream.of(1, 2, 3)
                .map(i -> Command.of("digit-" + i, "Class " + i, () -> {}).on(Keys.digit(i), "Explain a class"));

        assertThat(KeySheet.lines(Stream.concat(all.stream(), digits).toList()))
                .containsExactly(Map.entry("Open things", "O D"), Map.entry("Explain a class", "1 … 3"));
    }

    @Test
    void aCommandThatIsNotPossibleNowDoesNothing() {
        SimpleBooleanProperty possible = new SimpleBooleanProperty(false);
        SimpleBooleanProperty done = new SimpleBooleanProperty(false);
        Command command = Command.of("do", "Do", () -> done.set(true)).when(possible);

        command.run();
        assertThat(done.get()).isFalse();
        possible.set(true);
        command.run();
        assertThat(done.get()).isTrue();
    }
}
