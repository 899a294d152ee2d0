package org.lrpexplorer.explore.task;

import java.util.concurrent.Executor;

/**
 * Where the work happens. Each executor runs its tasks one after another, in the order they were given, but for the one
 * for openings.
 *
 * @param ui the user-interface thread: all state lives there
 * @param compute for forward passes and relevance
 * @param background for forward passes that nobody waits for
 * @param exports for exports of many samples, which may take hours and give way to all others
 * @param surveys for what looks at the whole dataset and gives way to everything else
 * @param io for thumbnails and for writing files
 * @param openings for opening files; begins each task at once, whatever the others are at
 * @param delay for what should happen later
 */
public record Threads(
        Executor ui,
        Executor compute,
        Executor background,
        Executor exports,
        Executor surveys,
        Executor io,
        Executor openings,
        Delay delay) {}
