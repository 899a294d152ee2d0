/**
 * Commands for the project's developers, which make what is bundled with the program. Not in the jar that people
 * start. May use everything but the window; nothing may use it.
 */
package org.lrpexplorer.tools;
