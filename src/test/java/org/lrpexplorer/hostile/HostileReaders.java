package org.lrpexplorer.hostile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.dataset.DatasetSamples;
import org.lrpexplorer.evaluate.experiment.ExperimentFile;
import org.lrpexplorer.evaluate.storage.ResultsFile;
import org.lrpexplorer.evaluate.storage.ResultsMerge;
import org.lrpexplorer.evaluate.storage.StoredRun;
import org.lrpexplorer.explore.export.ExportRecordReading;
import org.lrpexplorer.explore.remember.Memory;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.files.NpyReader;
import org.lrpexplorer.files.NumberTable;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.modelio.ReadOptions;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.open.Dropped;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.survey.SurveyReading;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.ExportedRun;
import org.lrpexplorer.values.Merge;
import org.lrpexplorer.values.PieceReading;
import org.lrpexplorer.values.ValueFormat;

/** Every reader of the program, each with sound files to be damaged. */
final class HostileReaders {

    private static final long MOST_BYTES = 1L << 28;

    private final SoundFiles sound;

    /** @param scratch a folder for files that the program itself writes */
    HostileReaders(Path scratch) throws IOException {
        this.sound = new SoundFiles(scratch);
    }

    /** All of them. */
    List<HostileReader> all() throws IOException {
        List<FileSet> archives = sound.explained(".npz");
        List<FileSet> documents = sound.explained(".json");
        List<FileSet> results = sound.results();
        List<HostileReader> readers = new ArrayList<>();
        readers.add(HostileReader.of("onnx", 60, sound.onnx(), HostileReaders::network));
        readers.add(HostileReader.of("onnx external data", 30, sound.external(), HostileReaders::network));
        readers.add(HostileReader.of("hdf5", 50, sound.keras(".h5"), HostileReaders::network));
        readers.add(HostileReader.of("keras", 50, sound.keras(".keras"), HostileReaders::network));
        readers.add(HostileReader.of("safetensors", 50, sound.safetensors(), HostileReaders::network));
        readers.add(HostileReader.of("held inputs", 20, sound.held(), HostileReaders::holding));
        readers.add(HostileReader.of("cards", 50, sound.cards(), CardFiles::read));
        readers.add(HostileReader.of("networks with cards", 40, sound.networkWithCard(), HostileReaders::network));
        readers.add(HostileReader.of("composites", 60, sound.composites(), CompositeFiles::read));
        readers.add(HostileReader.of("figures", 60, sound.figures(), HostileReaders::figure));
        readers.add(HostileReader.of(
                "recipes",
                60,
                sound.recipes(),
                file -> RecipeText.parse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))));
        readers.add(HostileReader.of("records", 60, sets(DatasetSamples.records()), HostileReaders::dataset));
        readers.add(HostileReader.of("arrays", 60, sets(DatasetSamples.arrays()), HostileReaders::dataset));
        readers.add(HostileReader.of("pictures", 60, sets(DatasetSamples.pictures()), HostileReaders::dataset));
        readers.add(HostileReader.of("inputs", 30, arrays("f.npy"), NpyReader::read));
        readers.add(HostileReader.of("numbers", 30, arrays(".npy"), file -> NpyReader.readNumbers(file, MOST_BYTES)));
        readers.add(HostileReader.of("tables", 20, sound.tables(), NumberTable::read));
        readers.add(HostileReader.of("archives of values", 40, archives, HostileReaders::exported));
        readers.add(HostileReader.of("documents of values", 50, documents, HostileReaders::exported));
        readers.add(new HostileReader("shards", 20, true, sound.shards(), HostileReaders::merged));
        readers.add(HostileReader.of("experiments", 50, sound.experiments(), ExperimentFile::read));
        readers.add(HostileReader.of("results", 40, results, file -> ResultsFile.read(file, outcome -> {})));
        readers.add(new HostileReader("shards of results", 20, true, results, HostileReaders::mergedResults));
        readers.add(new HostileReader("results gone on with", 20, true, results, this::goneOn));
        readers.add(HostileReader.of("last session", 40, sound.memory(), file -> new Memory(Optional.of(file)).read()));
        readers.add(
                new HostileReader("surveys", 30, true, sound.survey(), file -> SurveyReading.read(file.getParent())));
        readers.add(HostileReader.of("export records", 20, sound.exportRecord(), ExportRecordReading::read));
        readers.add(new HostileReader(
                "finished pieces", 20, true, sound.pieces(), file -> PieceReading.open(sound.outOf(file))));
        readers.add(HostileReader.of("anything dropped", 40, anything(), HostileReaders::dropped));
        return readers;
    }

    private static List<FileSet> sets(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file -> FileSet.of(file.getKey(), file.getValue()))
                .map(set -> set.first().startsWith("images-idx3")
                        ? set.and("labels-idx1-ubyte", new byte[] {0, 0, 8, 1, 0, 0, 0, 3, 1, 0, 2})
                        : set.first().equals("test_batch.bin")
                                ? set.and("batches.meta.txt", "one\ntwo\nthree\n".getBytes(StandardCharsets.UTF_8))
                                : set)
                .toList();
    }

    private static List<FileSet> arrays(String end) {
        return sets(DatasetSamples.arrays()).stream()
                .filter(set -> set.first().endsWith(end))
                .toList();
    }

    private List<FileSet> anything() throws IOException {
        return Stream.of(
                        sound.onnx(),
                        sound.composites(),
                        sound.cards(),
                        sound.figures(),
                        sound.explained(".npz"),
                        sound.explained(".json"),
                        sets(DatasetSamples.pictures()),
                        sets(DatasetSamples.records()))
                .flatMap(List::stream)
                .toList();
    }

    private static Object network(Path file) {
        return OpenNetwork.read(file, 1);
    }

    private static Object holding(Path file) {
        Path network = file.resolveSibling(SoundFiles.TWO_INPUTS);
        ReadOptions options = ReadOptions.usual()
                .holding(Map.of(SoundFiles.SECOND_INPUT, file.getFileName().toString()));
        return OpenNetwork.read(network, options, 1, new CancellationToken());
    }

    private static Object figure(Path file) {
        FigureMetadata.read(file);
        return RecipeText.read(file);
    }

    private static Object exported(Path file) {
        ExportedRun.isIn(file);
        return ExportedRun.read(file);
    }

    private static Object merged(Path file) throws IOException {
        try (Stream<Path> shards = Files.list(file.getParent())) {
            List<Path> all = shards.sorted().toList();
            Path out = file.resolveSibling("merged.npz");
            return Merge.of(new ExportPlace(out, ValueFormat.of(out), false, true), all);
        }
    }

    private static Object mergedResults(Path file) {
        return ResultsMerge.of(List.of(file), file.resolveSibling("merged.json"), true);
    }

    private Object goneOn(Path file) {
        return StoredRun.in(file, sound.header(), false).done();
    }

    private static Object dropped(Path file) {
        return Dropped.recognise(file, figure -> HostileReaders.hasView(figure));
    }

    private static boolean hasView(Path figure) {
        try {
            return ExportedRun.isIn(figure) || RecipeText.isIn(figure);
        } catch (org.lrpexplorer.problem.Problem e) {
            return false;
        }
    }

    private static Object dataset(Path file) {
        try (Dataset dataset = DatasetReaders.open(file)) {
            for (int i = 0; i < Math.min(dataset.size(), 3); i++) {
                try {
                    dataset.sample(i);
                } catch (DatasetException e) {
                    HostileTrial.requireSentence(e);
                }
            }
            return dataset.size();
        }
    }
}
