package org.lrpexplorer.explore;

import java.util.concurrent.Executor;

/**
 * Where the work happens. Each executor runs its tasks one after another, in the order they were given.
 *
 * @param ui the user-interface thread: all state lives there
 * @param compute for forward passes and relevance
 * @param io for reading and writing files
 * @param delay for what should happen later
 */
public record Threads(Executor ui, Executor compute, Executor io, Delay delay) {}
