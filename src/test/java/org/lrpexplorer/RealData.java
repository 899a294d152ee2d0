package org.lrpexplorer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Third-party data that tests use where they find it: below {@code $LRP_DATA}, or in a folder beside the project. */
public final class RealData {
    private RealData() {}

    /** The file or folder of that name; skips the test where it is absent. */
    public static Path find(String name) {
        String root = System.getenv("LRP_DATA");
        Path path = (root == null ? Path.of("..", "shared", "data") : Path.of(root)).resolve(name);
        assumeTrue(Files.exists(path), () -> path + " is not here; set LRP_DATA to the folder that holds it");
        return path;
    }

    /** A file of the reference cases that lie beside that folder; skips the test where it is absent. */
    public static Path reference(String name) {
        return find("../reference/" + name);
    }
}
