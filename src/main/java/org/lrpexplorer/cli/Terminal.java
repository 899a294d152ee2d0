package org.lrpexplorer.cli;

import java.io.Console;

/** Whether a person sees what is written, or a program reads it. */
final class Terminal {

    private Terminal() {}

    /** Whether input and output are a terminal. */
    @SuppressWarnings("SystemConsoleNull") // From Java 22 on there always is a console, which can be asked.
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            // Before Java 22 there is a console only on a terminal.
            return true;
        }
    }
}
