package org.lrpexplorer.explore.remember;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is remembered from one session to the next.
 *
 * @param window where the window was
 * @param networks opened last, newest first
 * @param datasets opened last, newest first
 * @param network open at the end of the session
 * @param dataset open at the end of the session
 * @param settings the text of each setting by its name
 * @param dismissed the names of hints that are not to be shown again
 */
public record Remembered(
        Optional<Placement> window,
        List<Path> networks,
        List<Path> datasets,
        Optional<Path> network,
        Optional<Path> dataset,
        Map<String, String> settings,
        Set<String> dismissed) {

    /** Copies the collections. */
    public Remembered {
        networks = List.copyOf(networks);
        datasets = List.copyOf(datasets);
        settings = Map.copyOf(settings);
        dismissed = Set.copyOf(dismissed);
    }

    /** What is known at the first start. */
    public static Remembered nothing() {
        return new Remembered(
                Optional.empty(), List.of(), List.of(), Optional.empty(), Optional.empty(), Map.of(), Set.of());
    }

    /** The same with other files that were open. */
    public Remembered withSession(Optional<Path> openNetwork, Optional<Path> openDataset) {
        return new Remembered(window, networks, datasets, openNetwork, openDataset, settings, dismissed);
    }

    /**
     * Where a window is, in logical pixels.
     *
     * @param x of its left edge
     * @param y of its upper edge
     * @param width of the whole window where it is not maximised
     * @param height likewise
     * @param maximized whether it fills the screen
     */
    public record Placement(double x, double y, double width, double height, boolean maximized) {}
}
