package org.lrpexplorer.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What can become of JSON and of other texts of names and numbers: values and keys that nobody would write. */
final class JsonDamage {

    private static final Pattern TOKEN =
            Pattern.compile("\"(?:[^\"\\\\]++|\\\\.)*+\"|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null");

    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "{}",
            "[]",
            "\"\"",
            "\"x\"",
            "[null]",
            "{\"a\":[]}",
            "-1",
            "0",
            "1.5",
            "1e30",
            "1e999",
            "NaN",
            "2147483647",
            "2147483648",
            "-2147483648",
            "9223372036854775808",
            "999999999",
            "\"0..999999999\"",
            "\"../../outside\"",
            "\"/etc/passwd\"",
            "\"\\u0000\"",
            "\"\\n\\t\\u001b[31m\"",
            "\"\\ud800\"",
            "\"%s%n%d\"",
            "\"1/999999999\"");

    private static final List<Integer> DEPTHS = List.of(10, 900, 1100, 100_000);

    private final Random random;

    JsonDamage(Random random) {
        this.random = random;
    }

    /** A text with another value, key or nesting. */
    byte[] of(byte[] json) {
        String text = new String(json, StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(3); i >= 0; i--) {
            text = once(text);
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String once(String text) {
        List<MatchResult> tokens = TOKEN.matcher(text).results().toList();
        if (tokens.isEmpty()) {
            return VALUES.get(random.nextInt(VALUES.size()));
        }
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        String before = text.substring(0, token.start());
        String behind = text.substring(token.end());
        return switch (random.nextInt(6)) {
            case 0 -> before + nested(token.group()) + behind;
            case 1 -> before + tokens.get(random.nextInt(tokens.size())).group() + behind;
            case 2 -> before + number(token.group()) + behind;
            case 3 -> before + longer(token.group()) + behind;
            default -> before + VALUES.get(random.nextInt(VALUES.size())) + behind;
        };
    }

    private String nested(String value) {
        int depth = DEPTHS.get(random.nextInt(DEPTHS.size()));
        return random.nextBoolean()
                ? "[".repeat(depth) + value + "]".repeat(depth)
                : "{\"a\":".repeat(depth) + value + "}".repeat(depth);
    }

    private String number(String value) {
        return value.startsWith("\"")
                ? "\"" + new Damage(random).number() + "\""
                : String.valueOf(new Damage(random).number());
    }

    private String longer(String value) {
        String inner = value.replace("\"", "");
        String repeated = inner.repeat(Math.min(1000, 100_000 / Math.max(1, inner.length())));
        return value.startsWith("\"") ? "\"" + repeated + "\"" : repeated;
    }
}
