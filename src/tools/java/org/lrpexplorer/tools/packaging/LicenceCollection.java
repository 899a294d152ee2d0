package org.lrpexplorer.tools.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.OutputFolder;
import org.lrpexplorer.text.Text;

/**
 * The licences of the libraries in a package: {@code THIRD-PARTY.txt} with one line for each library, the notices of those
 * that bring none along, and beside it the licence and notice files that are in the jars.
 */
final class LicenceCollection {

    private static final Pattern LICENCE_FILE = Pattern.compile("(licen[sc]e|notice|copying)[^/]*(?<!\\.class)");

    /** Parts of a jar's name that are not of the library's: its version, and what it is the native half of. */
    private static final Pattern VERSION = Pattern.compile(
            "-[0-9][^-]*(-M[0-9.]+|-1\\.5\\.7)?(-(linux|mac|macosx|win|windows)(-[a-z0-9_]+)?)?\\.jar$");

    private final Path libraries;
    private final List<String> lines;
    private final String notices;

    /**
     * A collection.
     *
     * @param libraries the folder with the jars
     * @param lines what is known of each library, with {@code group:name:version} somewhere in its line
     * @param notices of libraries whose jars hold no licence
     */
    LicenceCollection(Path libraries, List<String> lines, String notices) {
        this.libraries = libraries;
        this.lines = List.copyOf(lines);
        this.notices = notices;
    }

    /**
     * Writes the collection into a folder, which is made if need be.
     *
     * @throws IOException if a jar has no line, or a file cannot be read or written
     */
    void write(Path folder) throws IOException {
        TreeMap<String, String> listed = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        OutputFolder out = OutputFolder.open(folder);
        for (Path jar : jars()) {
            String name = jar.getFileName().toString();
            listed.put(name, lineOf(name));
            copyTexts(jar, out);
        }
        StringBuilder text = new StringBuilder(
                "LRP Explorer is under the Apache License, Version 2.0. With it come these libraries,"
                        + " each with its licence in brackets;\nwhere there are several, the first is the one that is taken.\n\n");
        listed.forEach((jar, line) -> text.append(line).append('\n'));
        text.append('\n').append(notices);
        out.write("THIRD-PARTY.txt", file -> file.write(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(libraries)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private String lineOf(String jar) throws IOException {
        String library = ":" + VERSION.matcher(jar).replaceFirst("") + ":";
        return lines.stream()
                .filter(line -> line.contains(library))
                .findFirst()
                .map(line -> jar + ": " + line.strip())
                .orElseThrow(() -> new IOException(
                        Text.of("nothing is known of the licence of %s; name it in the list of libraries", jar)));
    }

    private static void copyTexts(Path jar, OutputFolder out) throws IOException {
        InputFile.require(jar);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry :
                    zip.stream().filter(LicenceCollection::isLicence).toList()) {
                String name = jar.getFileName().toString().replaceFirst("\\.jar$", "-")
                        + entry.getName().replaceFirst("^META-INF/", "").replace('/', '-');
                out.write(name, file -> {
                    try (InputStream content = zip.getInputStream(entry)) {
                        content.transferTo(file);
                    }
                });
            }
        }
    }

    private static boolean isLicence(ZipEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && LICENCE_FILE
                        .matcher(name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
                        .matches();
    }
}
