package org.lrpexplorer.modelio.keras;

/** What a layer reads comes from one that is not supported, so that nothing can be said about it. */
final class Undetermined extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
