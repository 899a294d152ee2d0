package org.lrpexplorer.explore.notice;

/** How much a notice matters. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** Something may not be what it seems. */
    WARNING,
    /** Something that was asked for could not be done. */
    ERROR
}
