package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The composite that was asked for. */
@FunctionalInterface
interface CompositeChoice {

    /**
     * The composite for a network.
     *
     * @throws CompositeException if it is in a file that cannot be read
     */
    Composite of(Network raw);

    /** The file that it is read from, if it is in one. */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /** A composite in a file of assignments. */
    record InFile(Path path) implements CompositeChoice {
        @Override
        public Composite of(Network raw) {
            return CompositeFiles.read(path);
        }

        @Override
        public Optional<Path> file() {
            return Optional.of(path);
        }
    }

    /** Reads the names of composites, of rules, and of files, and what could be in such a file. */
    final class Converter implements ITypeConverter<CompositeChoice> {
        @Override
        public CompositeChoice convert(String text) {
            if (text.startsWith("{")) {
                return known(() -> CompositeFiles.ofText(text));
            }
            if (text.toLowerCase(Locale.ROOT).endsWith(".json")) {
                return new InFile(RootCommand.path(text));
            }
            return known(() -> Composites.named(text));
        }

        private static CompositeChoice known(Supplier<Composite> reading) {
            try {
                Composite composite = reading.get();
                return raw -> composite;
            } catch (CompositeException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
