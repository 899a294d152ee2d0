package org.lrpexplorer.endurance;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lrpexplorer.problem.Problem;

/** A program of its own that writes files of all kinds once, and prints what it says of those that it cannot write. */
public final class Refusals {

    private Refusals() {}

    /**
     * Writes.
     *
     * @param arguments the folder
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        for (Writing.Kind kind : Writing.Kind.values()) {
            for (String name : kind.files()) {
                System.out.println(name + ": " + refusal(kind, folder, name));
            }
        }
        System.out.println("done");
    }

    private static String refusal(Writing.Kind kind, Path folder, String name) {
        try {
            kind.write(folder, name, 1);
            return "written";
        } catch (Problem | AssertionError e) {
            return e.getMessage().strip();
        }
    }
}
