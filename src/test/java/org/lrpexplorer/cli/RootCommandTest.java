package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.open.Bundled;

class RootCommandTest {
    private final StringWriter printed = new StringWriter();

    @Test
    void everyCommandHasTheNameThatItStatesItself() {
        assertThat(RootCommand.line(Runnable::run).getSubcommands()).allSatisfy((name, command) -> assertThat(name)
                .isEqualTo(command.getCommandSpec().name()));
    }

    @Test
    void aCommandThatIsBuiltAloneSaysTheSameAsAmongAllOthers() {
        for (String name : RootCommand.line(Runnable::run).getSubcommands().keySet()) {
            StringWriter among = new StringWriter();
            int expected = RootCommand.line(Runnable::run)
                    .setOut(new PrintWriter(among, true))
                    .execute(name, "--help");
            printed.getBuffer().setLength(0);
            assertThat(run(name, "--help")).isEqualTo(expected);
            assertThat(printed.toString()).isEqualTo(among.toString());
        }
    }

    @Test
    void aMisusedCommandIsNamedInFull() {
        assertThat(run("explain", "--no-such-option")).isEqualTo(2);
        assertThat(printed.toString()).contains("See lrp-explorer explain --help");
    }

    private int run(String... args) {
        PrintWriter writer = new PrintWriter(printed, true);
        return RootCommand.run(Runnable::run, new Bundled(List.of(), List.of()), writer, writer, args);
    }
}
