package org.lrpexplorer.ui;

import java.util.concurrent.Executor;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.ui.look.SystemLook;

/**
 * What a window has from the system around it.
 *
 * @param system whether the system is dark
 * @param memory of the sessions before
 * @param fx runs what is to happen once the present event is over
 * @param background for what may take a while, such as looking for files
 */
public record Surroundings(SystemLook system, Memory memory, Executor fx, Executor background) {}
