package org.lrpexplorer.ui;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Shows a value by a name in a control that is not edited. */
final class Naming<T> extends StringConverter<T> {

    private final Function<T, String> name;

    Naming(Function<T, String> name) {
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
