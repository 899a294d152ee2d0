package org.lrpexplorer.files;

import java.util.Map;

/**
 * All that the places of a person's folders depend on.
 *
 * @param name the name of the operating system
 * @param environment the variables of the process
 * @param home the person's home directory
 */
public record HomeSystem(String name, Map<String, String> environment, String home) {

    /** The system that the program runs on. */
    public static HomeSystem here() {
        return new HomeSystem(System.getProperty("os.name"), System.getenv(), System.getProperty("user.home", ""));
    }
}
