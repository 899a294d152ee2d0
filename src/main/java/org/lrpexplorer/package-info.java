/**
 * The program's start: chooses window or command line and builds the object graph. May use everything; the only place
 * that creates executors.
 */
package org.lrpexplorer;
