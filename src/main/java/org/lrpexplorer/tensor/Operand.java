package org.lrpexplorer.tensor;

import java.nio.Buffer;

/**
 * A row-major matrix inside flat memory.
 *
 * @param buffer the memory
 * @param at the index of the first element
 * @param rows the rows as stored
 * @param columns the columns as stored
 * @param stride how far apart the starts of two neighbouring rows are
 * @param transposed whether the product takes the transpose of what is stored
 */
public record Operand<B extends Buffer>(B buffer, int at, int rows, int columns, int stride, boolean transposed) {

    /** A matrix without gaps between its rows. */
    public static <B extends Buffer> Operand<B> dense(B buffer, int at, int rows, int columns) {
        return new Operand<>(buffer, at, rows, columns, columns, false);
    }

    /** A matrix whose rows lie {@code stride} apart. */
    public static <B extends Buffer> Operand<B> strided(B buffer, int at, int rows, int columns, int stride) {
        return new Operand<>(buffer, at, rows, columns, stride, false);
    }

    /** The same memory read as its transpose. */
    public Operand<B> transpose() {
        return new Operand<>(buffer, at, rows, columns, stride, !transposed);
    }

    /** Some neighbouring rows of those that the product sees. */
    Operand<B> rows(int first, int count) {
        return transposed
                ? new Operand<>(buffer, at + first, rows, count, stride, true)
                : new Operand<>(buffer, at + first * stride, count, columns, stride, false);
    }

    /** The rows that the product sees. */
    int height() {
        return transposed ? columns : rows;
    }

    /** The columns that the product sees. */
    int width() {
        return transposed ? rows : columns;
    }
}
