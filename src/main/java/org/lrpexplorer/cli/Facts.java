package org.lrpexplorer.cli;

import java.util.List;
import org.lrpexplorer.text.Text;

/** What was found, for people. */
final class Facts {

    private final StringBuilder shown = new StringBuilder();

    /** Adds a fact. */
    Facts line(String name, String value) {
        show(name, value);
        return this;
    }

    /** Adds several of a kind, each shown on a line of its own. */
    Facts lines(String name, List<String> values) {
        values.forEach(value -> show(name, value));
        return this;
    }

    /** Adds one that takes several lines, of which only the first bears the name. */
    Facts paragraph(String name, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            show(i == 0 ? name : "", lines.get(i));
        }
        return this;
    }

    private void show(String name, String value) {
        shown.append(Text.of("%-11s%s%n", name, value));
    }

    /** What is shown, a line for each fact. */
    @Override
    public String toString() {
        return shown.toString();
    }
}
