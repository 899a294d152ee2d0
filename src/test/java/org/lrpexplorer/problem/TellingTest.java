package org.lrpexplorer.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.InvalidPathException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TellingTest {

    private final Optional<String> before = Optional.ofNullable(System.getProperty(LogPlace.PROPERTY));

    @AfterEach
    void restore() {
        System.clearProperty(LogPlace.PROPERTY);
        before.ifPresent(file -> System.setProperty(LogPlace.PROPERTY, file));
    }

    @Test
    void theLogIsNamedWhereItIsPointedTo() {
        System.setProperty(LogPlace.PROPERTY, "/state/a.log");
        Telling telling = Telling.of(new IllegalStateException("for developers"));
        assertThat(telling.sentence())
                .isEqualTo("Something unexpected went wrong; the log /state/a.log has the details.");
        assertThat(telling.foreseen()).isFalse();
    }

    @Test
    void noLogIsPromisedWhereThereIsNone() {
        System.clearProperty(LogPlace.PROPERTY);
        assertThat(Telling.of(new IllegalStateException()).sentence())
                .startsWith("Something unexpected went wrong; no log could be written");
    }

    @Test
    void whatJavaFailsAtForTheSystemsSakeIsSaid() {
        assertThat(Telling.of(new OutOfMemoryError()).sentence()).contains("-Xmx");
        assertThat(Telling.of(new InvalidPathException("\uFFFD.onnx", "Malformed input or input contains …"))
                        .sentence())
                .contains("LC_ALL=C.UTF-8");
        assertThat(Telling.of(new InvalidPathException("a\u0000b", "Nul character not allowed"))
                        .sentence())
                .endsWith("is not a valid file name (Nul character not allowed).");
        Throwable cause = new UnsatisfiedLinkError("java.io.IOException: Could not create the cache: Set …");
        assertThat(Telling.of(new ExceptionInInitializerError(cause)).sentence())
                .contains("-Dorg.bytedeco.javacpp.cachedir=FOLDER");
        assertThat(Telling.of(new NoClassDefFoundError("Could not initialize")).sentence())
                .startsWith("The libraries that compute cannot be loaded");
    }
}
