package org.lrpexplorer.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemThemeTest {

    @ParameterizedTest
    @CsvSource({"Adwaita:dark, true", "Yaru-dark, true", "Adwaita, false", "Darkroom-light, false"})
    void onLinuxTheThemeThatTheEnvironmentNamesCounts(String name, boolean dark) {
        assertThat(theme("Linux", Map.of("GTK_THEME", name), Map.of()).isDark()).isEqualTo(dark);
    }

    @ParameterizedTest
    @CsvSource({
        "'prefer-dark', Adwaita, true",
        "default, Adwaita-dark, true",
        "'''prefer-dark''\n', Yaru, true",
        "default, Yaru, false"
    })
    void elseTheDesktopIsAsked(String scheme, String name, boolean dark) {
        assertThat(theme("Linux", Map.of(), Map.of("color-scheme", scheme, "gtk-theme", name))
                        .isDark())
                .isEqualTo(dark);
    }

    @ParameterizedTest
    @CsvSource({
        "Mac OS X, AppleInterfaceStyle, Dark, true",
        "Windows 11, AppsUseLightTheme, AppsUseLightTheme REG_DWORD 0x0, true",
        "Windows 11, AppsUseLightTheme, AppsUseLightTheme REG_DWORD 0x1, false"
    })
    void otherSystemsAreAskedInTheirWay(String system, String key, String answer, boolean dark) {
        assertThat(theme(system, Map.of(), Map.of(key, answer)).isDark()).isEqualTo(dark);
    }

    @ParameterizedTest
    @CsvSource({"Linux", "Mac OS X", "Windows 10", "Plan 9"})
    void aSystemThatDoesNotAnswerIsLight(String system) {
        assertThat(theme(system, Map.of(), Map.of()).isDark()).isFalse();
    }

    @Test
    void aProgramThatIsNotThereGivesNoAnswer() {
        assertThat(SystemAnswer.of(List.of("no-such-program-anywhere"))).isEmpty();
    }

    private static SystemTheme theme(String system, Map<String, String> environment, Map<String, String> answers) {
        return new SystemTheme(system, environment, program -> answers.entrySet().stream()
                .filter(answer -> program.contains(answer.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(Optional::empty));
    }
}
