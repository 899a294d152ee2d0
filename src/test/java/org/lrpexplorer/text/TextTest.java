package org.lrpexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restoreTheLocale() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "tr", "ar-EG-u-nu-arab", "fa-IR-u-nu-arabext"})
    void numbersAreTheSameInEveryLocale(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        assertThat(Text.of("%,d layers, %.2f %%, %.1e, %s", 12345, 99.5, 1.5e-7, 0.25))
                .isEqualTo("12,345 layers, 99.50 %, 1.5e-07, 0.25");
    }
}
