package org.lrpexplorer;

/** Starts the program: the window, or a command where one is given. */
public final class Main {

    private Main() {}

    /** Runs the program. */
    public static void main(String[] args) {
        LogFile.open(System.getenv());
        Display.missing(System.getenv()).ifPresent(System.out::println);
    }
}
