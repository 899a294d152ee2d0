package org.lrpexplorer.explore.setting;

import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;

/** Something that a person sets, with the value that it starts with. */
public final class NamedSetting<T> {

    private final String name;
    private final Property<T> property;
    private final Codec<T> codec;
    private final T initial;

    /**
     * A setting that starts with what the property holds now.
     *
     * @param name tells it from others, in files too
     * @param codec how its values are written and read
     */
    public NamedSetting(String name, Property<T> property, Codec<T> codec) {
        this.name = name;
        this.property = property;
        this.codec = codec;
        this.initial = property.getValue();
    }

    /** Tells it from others. */
    public String name() {
        return name;
    }

    /** Tells of changes. */
    public ObservableValue<T> observable() {
        return property;
    }

    /** The value as text, if it has one. */
    public Optional<String> text() {
        return codec.write().apply(property.getValue());
    }

    /** Sets what a text stands for; one that stands for nothing changes nothing. */
    public void read(String text) {
        codec.read().apply(text).ifPresent(property::setValue);
    }

    /** Sets what it started with. */
    public void reset() {
        property.setValue(initial);
    }

    /** The value as it is now, to be set again later. */
    public Held<T> hold() {
        return new Held<>(this, property.getValue());
    }

    /**
     * A value that a setting had. Equal if both are.
     *
     * @param setting whose value
     * @param value the value
     */
    public record Held<T>(NamedSetting<T> setting, T value) {

        /** Sets it again. */
        public void restore() {
            if (!value.equals(setting.property.getValue())) {
                setting.property.setValue(value);
            }
        }
    }
}
