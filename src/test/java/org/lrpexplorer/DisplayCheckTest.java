package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayCheckTest {

    private static final String ALL = "libgtk-3.so.0 (libc6) => /lib/a\nlibpangoft2-1.0.so.0 (libc6) => /lib/b\n";

    @Test
    void withoutADisplayTheVariableIsNamed() {
        assertThat(DisplayCheck.missing(Map.of(), ALL))
                .hasValueSatisfying(s -> assertThat(s).contains("DISPLAY"));
        assertThat(DisplayCheck.missing(Map.of("DISPLAY", " "), ALL)).isPresent();
    }

    @Test
    void missingLibrariesAreNamedWithTheirPackage() {
        Map<String, String> display = Map.of("DISPLAY", ":0");
        assertThat(DisplayCheck.missing(display, ALL)).isEmpty();
        assertThat(DisplayCheck.missing(display, "libpangoft2-1.0.so.0"))
                .get()
                .asString()
                .contains("libgtk-3-0");
        assertThat(DisplayCheck.missing(display, "libgtk-3.so.0"))
                .get()
                .asString()
                .contains("libpangoft2-1.0-0");
    }

    @Test
    void aLinkerThatCannotBeAskedIsNoReasonToGiveUp() {
        assertThat(DisplayCheck.missing(Map.of("DISPLAY", ":0"), "")).isEmpty();
    }
}
