package org.lrpexplorer.ui.look;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether the desktop of this system is dark. The toolkit cannot tell, so the system's own programs are asked; what
 * none of them says is light.
 *
 * @param system the name of the operating system
 * @param environment of the process
 * @param ask the first output of a program, in full; empty where it cannot be run
 */
public record SystemTheme(
        String system, Map<String, String> environment, Function<List<String>, Optional<String>> ask) {

    private static final String GNOME = "org.gnome.desktop.interface";
    private static final String WINDOWS = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";

    /** The system that the program runs on. */
    public static SystemTheme here() {
        return new SystemTheme(System.getProperty("os.name"), System.getenv(), SystemAnswer::of);
    }

    /** Asks the system, which may take a part of a second. Not on the FX thread. */
    public boolean isDark() {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return says("dark", "defaults", "read", "-g", "AppleInterfaceStyle");
        }
        if (os.startsWith("windows")) {
            return says("0x0", "reg", "query", WINDOWS, "/v", "AppsUseLightTheme");
        }
        String named = environment.getOrDefault("GTK_THEME", "");
        return named.isBlank() ? isDarkDesktop() : isDarkName(named);
    }

    /** A preference counts; where a desktop knows none, the name of its theme does. */
    private boolean isDarkDesktop() {
        return Stream.of("color-scheme", "gtk-theme").anyMatch(key -> ask.apply(List.of("gsettings", "get", GNOME, key))
                .filter(SystemTheme::isDarkName)
                .isPresent());
    }

    private boolean says(String word, String... program) {
        return ask.apply(List.of(program))
                .filter(answer -> answer.toLowerCase(Locale.ROOT).contains(word))
                .isPresent();
    }

    /** As themes are named: {@code Adwaita:dark}, {@code Yaru-dark}, {@code prefer-dark}. */
    private static boolean isDarkName(String name) {
        return name.toLowerCase(Locale.ROOT).strip().replace("'", "").endsWith("dark");
    }
}
