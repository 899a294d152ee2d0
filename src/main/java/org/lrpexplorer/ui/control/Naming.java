package org.lrpexplorer.ui.control;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Shows a value by a name in a control that is not edited. */
public final class Naming<T> extends StringConverter<T> {

    private final Function<T, String> name;

    /** Shows each value by this name, and nothing for null. */
    public Naming(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : name.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("A chosen value is not typed in");
    }
}
