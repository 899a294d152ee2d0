/**
 * Work away from the user-interface thread: only the newest explanation, kept in a cache; files read and written, each
 * opening abandonable; progress; what may be explained while nobody waits for anything. Executors are handed in. It may use {@code
 * explore.notice}.
 */
package org.lrpexplorer.explore.task;
