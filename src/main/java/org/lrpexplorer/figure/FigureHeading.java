package org.lrpexplorer.figure;

/**
 * The words at a row or column of a figure.
 *
 * @param group what neighbouring rows or columns of one group have in common; may be empty
 * @param name the row or column itself; may be empty
 * @param detail a quieter line such as the tensor's shape; may be empty
 */
public record FigureHeading(String group, String name, String detail) {

    /** Words of one line, in no group. */
    public static FigureHeading of(String name) {
        return new FigureHeading("", name, "");
    }
}
