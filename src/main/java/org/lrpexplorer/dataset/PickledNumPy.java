package org.lrpexplorer.dataset;

import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What a pickle says of NumPy's arrays: the function that would make an empty one, the type of its elements, and the state that
 * it would be given, in the layout of NumPy's {@code ndarray.__reduce__}. All of it is read as data.
 */
final class PickledNumPy {
    private static final Set<String> EMPTY =
            Set.of("numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct");
    private static final Set<String> FILLED =
            Set.of("numpy.core.numeric _frombuffer", "numpy._core.numeric _frombuffer");
    private static final String TYPE = "numpy dtype";
    private static final String ARRAY = "numpy ndarray";

    private PickledNumPy() {}

    /**
     * A name that a pickle would import.
     *
     * @throws IllegalArgumentException if it is none of the few
     */
    static Pickled named(String name) {
        if (!EMPTY.contains(name) && !FILLED.contains(name) && !name.equals(TYPE) && !name.equals(ARRAY)) {
            throw new IllegalArgumentException(
                    "the name " + name.replace(' ', '.') + ", which is not one of NumPy's arrays");
        }
        return new Pickled.Named(name);
    }

    /**
     * What a call would make.
     *
     * @param text reads a string
     * @throws IllegalArgumentException if it is none of an array or a type
     */
    static Pickled made(Pickled function, Pickled arguments, Function<Pickled, String> text) {
        if (!(function instanceof Pickled.Named called) || !(arguments instanceof Pickled.Items items)) {
            throw new IllegalArgumentException("a call that is none of NumPy's arrays");
        }
        List<Pickled> values = items.values();
        if (called.name().equals(TYPE) && !values.isEmpty()) {
            return new Pickled.ElementName(text.apply(values.get(0)).replaceAll("[<>|=]", ""));
        }
        Pickled.Array array = new Pickled.Array();
        if (FILLED.contains(called.name()) && values.size() == 4) {
            boolean columnMajor = text.apply(values.get(3)).equals("F");
            array.describe(described(values.get(2), values.get(1), columnMajor, values.get(0)));
        } else if (!EMPTY.contains(called.name())) {
            throw new IllegalArgumentException("a call that is none of NumPy's arrays");
        }
        return array;
    }

    /** Takes the state of an array; that of a type, which is its byte order, says nothing of bytes. */
    static void describe(Pickled target, Pickled state) {
        if (target instanceof Pickled.ElementName) {
            return;
        }
        if (!(target instanceof Pickled.Array array)
                || !(state instanceof Pickled.Items items)
                || items.values().size() != 5) {
            throw new IllegalArgumentException("a state of something that is no array");
        }
        List<Pickled> values = items.values();
        boolean columnMajor = values.get(3) instanceof Pickled.Whole order && order.value() != 0;
        array.describe(described(values.get(1), values.get(2), columnMajor, values.get(4)));
    }

    private static Pickled.Described described(Pickled shape, Pickled type, boolean columnMajor, Pickled elements) {
        if (!(shape instanceof Pickled.Items extents)
                || !(type instanceof Pickled.ElementName element)
                || !(elements instanceof Pickled.Bytes bytes)) {
            throw new IllegalArgumentException("an array without its description");
        }
        List<Long> dims = extents.values().stream()
                .map(extent -> extent instanceof Pickled.Whole whole ? whole.value() : -1L)
                .toList();
        return new Pickled.Described(dims, element.name(), columnMajor, bytes);
    }
}
