package org.lrpexplorer.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a pickle, as data: nothing of Python is run to make it. */
sealed interface Pickled {
    /** None, and what is passed over. */
    record Nothing() implements Pickled {}

    /** A whole number, or a truth value. */
    record Whole(long value) implements Pickled {}

    /**
     * A string or bytes, which stay in the file.
     *
     * @param begin where in the file
     * @param length in bytes
     */
    record Bytes(long begin, long length) implements Pickled {}

    /** A list or a tuple, filled while it is read. */
    record Items(List<Pickled> values) implements Pickled {}

    /** A dictionary, filled while it is read; other keys than strings are left out. */
    record Entries(Map<String, Pickled> values) implements Pickled {}

    /** A function or class of NumPy that is known by name. */
    record Named(String name) implements Pickled {}

    /** A type of elements, by NumPy's name without the byte order, such as {@code u1}. */
    record ElementName(String name) implements Pickled {}

    /** An array whose description has not been read yet, or one whose description has. */
    final class Array implements Pickled {
        private Optional<Described> described = Optional.empty();

        void describe(Described description) {
            described = Optional.of(description);
        }

        Optional<Described> described() {
            return described;
        }
    }

    /**
     * What an array is.
     *
     * @param shape its extents
     * @param type of its elements
     * @param columnMajor whether the first index runs fastest
     * @param elements where they are
     */
    record Described(List<Long> shape, String type, boolean columnMajor, Bytes elements) {}
}
