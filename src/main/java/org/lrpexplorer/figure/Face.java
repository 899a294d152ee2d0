package org.lrpexplorer.figure;

import java.io.IOException;
import java.io.InputStream;

/** A font that is brought along, so that figures look and measure the same on every machine. */
enum Face {
    /** For most text. */
    REGULAR("Roboto", 400, "/com/formdev/flatlaf/fonts/roboto/Roboto-Regular.ttf"),
    /** For headings. */
    MEDIUM("Roboto", 500, "/com/formdev/flatlaf/fonts/roboto/Roboto-Medium.ttf"),
    /** For signs, symbols and scripts that those two lack. */
    FURTHER("DejaVu Sans", 400, "DejaVuSans.ttf");

    private final String family;
    private final int weight;
    private final String resource;

    Face(String family, int weight, String resource) {
        this.family = family;
        this.weight = weight;
        this.resource = resource;
    }

    /** The name of its family. */
    String family() {
        return family;
    }

    /** How bold it is, as style sheets count: 400 is regular. */
    int weight() {
        return weight;
    }

    /** Its TrueType file. */
    InputStream open() throws IOException {
        InputStream in = Face.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException("The program's font " + resource + " is missing");
        }
        return in;
    }
}
