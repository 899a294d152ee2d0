package org.lrpexplorer.modelio.keras;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.modelio.common.FixedInputs;
import org.lrpexplorer.modelio.common.ReadingMemory;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Opens Keras files of both kinds. */
final class KerasReader {
    private static final String CONFIG = "config.json";
    private static final String METADATA = "metadata.json";
    private static final String WEIGHTS = "model.weights.h5";
    private static final int LARGEST_TEXT = 64 << 20;

    private KerasReader() {}

    /**
     * Reads of an HDF5 file that holds a whole model.
     *
     * @param name what to call the network
     * @param stated the input shape, channels first, where the file may leave it open
     * @param fixed inputs that are held at values
     * @param token looked at between pieces
     * @param choice reads one of the file's networks, while the file is open
     * @throws Unreadable if the file is damaged or holds no model
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static <T> T readHdf5(
            Path file,
            String name,
            Optional<Shape> stated,
            FixedInputs fixed,
            CancellationToken token,
            Function<KerasNetworks, T> choice) {
        return guarded(() -> {
            try (FileChannel bytes = InputFile.channel(file);
                    Hdf5File hdf5 = new Hdf5File(new MeteredChannel(bytes, 0, bytes.size(), token))) {
                requireMemory(bytes.size());
                String config = hdf5.text(hdf5.root(), "model_config")
                        .orElseThrow(() -> new Unreadable(
                                "it is an HDF5 file without a Keras model: if it holds weights only, save the whole model"
                                        + " with model.save()"));
                int version = major(hdf5.text(hdf5.root(), "keras_version").orElse("2"));
                Model model = ConfigParser.parse(config);
                return choice.apply(
                        new KerasNetworks(model, new LegacyWeights(hdf5), version, name, stated, fixed, token));
            }
        });
    }

    /**
     * Whether a ZIP archive is one of Keras's, perhaps without some of its parts.
     *
     * @throws Unreadable if the archive is damaged
     */
    static boolean isArchive(Path file) {
        return guarded(() -> {
            try (ZipFile zip = InputFile.zip(file)) {
                return Stream.of(CONFIG, METADATA, WEIGHTS).anyMatch(part -> zip.getEntry(part) != null);
            }
        });
    }

    /**
     * Reads of a {@code .keras} archive.
     *
     * @param name what to call the network
     * @param stated the input shape, channels first, where the file may leave it open
     * @param fixed inputs that are held at values
     * @param token looked at between pieces
     * @param choice reads one of the file's networks, while the file is open
     * @throws Unreadable if the file is damaged or holds no model
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    static <T> T readArchive(
            Path file,
            String name,
            Optional<Shape> stated,
            FixedInputs fixed,
            CancellationToken token,
            Function<KerasNetworks, T> choice) {
        return guarded(() -> {
            try (ZipFile zip = InputFile.zip(file);
                    FileChannel bytes = InputFile.channel(file)) {
                requireMemory(bytes.size());
                Model model = ConfigParser.parse(text(zip, CONFIG, token));
                int version =
                        major(ConfigParser.version(text(zip, METADATA, token)).orElse("3"));
                try (Hdf5File hdf5 = new Hdf5File(weights(zip, bytes, token))) {
                    return choice.apply(new KerasNetworks(
                            model, new ArchiveWeights(hdf5, model), version, name, stated, fixed, token));
                }
            }
        });
    }

    /** Weights that are stored as they are, as Keras does, are read where they lie. */
    private static MeteredChannel weights(ZipFile zip, FileChannel bytes, CancellationToken token) throws IOException {
        ZipArchiveEntry entry = entry(zip, WEIGHTS);
        if (entry.getMethod() == ZipEntry.STORED && entry.getDataOffset() >= 0) {
            if (entry.getSize() > bytes.size() - entry.getDataOffset()) {
                throw new Unreadable("it is cut short");
            }
            return new MeteredChannel(bytes, entry.getDataOffset(), entry.getSize(), token);
        }
        SeekableByteChannel unpacked =
                new SeekableInMemoryByteChannel(unpacked(zip, entry, ReadingMemory.oneArray(), token));
        return new MeteredChannel(unpacked, 0, unpacked.size(), token);
    }

    private static String text(ZipFile zip, String name, CancellationToken token) throws IOException {
        return new String(unpacked(zip, entry(zip, name), LARGEST_TEXT, token), StandardCharsets.UTF_8);
    }

    private static ZipArchiveEntry entry(ZipFile zip, String name) {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new Unreadable(Text.of("it lacks its part %s", name));
        }
        return entry;
    }

    private static byte[] unpacked(ZipFile zip, ZipArchiveEntry entry, int most, CancellationToken token)
            throws IOException {
        try (InputStream in = token.watch(zip.getInputStream(entry))) {
            byte[] bytes = in.readNBytes(most);
            if (in.read() >= 0) {
                throw new Unreadable(Text.of("its part %s is too large", entry.getName()));
            }
            return bytes;
        }
    }

    private static int major(String version) {
        int dot = version.indexOf('.');
        String number = dot > 0 ? version.substring(0, dot) : version;
        return number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 2;
    }

    /** Files of models in training hold each weight up to three times, so that one may be larger than what is read. */
    private static void requireMemory(long size) {
        ReadingMemory.require(size, ReadingMemory.whole());
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    /** Reads; whatever damage does to the libraries that are used becomes one sentence. */
    private static <T> T guarded(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new Unreadable("it is damaged or cut short, or the system reports an error while reading it", e);
        } catch (StackOverflowError e) {
            throw new Unreadable("it is damaged: its parts lie in one another without end", e);
        } catch (OutOfMemoryError e) {
            // Damage may declare any size; what it asked for was never there, so that going on is safe.
            throw new Unreadable("it asks for more memory than there is; it may be damaged", e);
        }
    }
}
