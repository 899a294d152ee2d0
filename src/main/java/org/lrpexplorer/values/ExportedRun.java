package org.lrpexplorer.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.files.NpzArchive;
import org.lrpexplorer.text.Text;

/**
 * What a file of values says of where they come from.
 *
 * @param provenance all but the samples
 * @param samples which they are, in their order
 * @param summed the samples that the sum of the data is of; empty if the file does not say
 */
public record ExportedRun(Provenance provenance, List<SampleIdentity> samples, List<SampleIdentity> summed) {

    /** Copies the lists. */
    public ExportedRun {
        samples = List.copyOf(samples);
        summed = List.copyOf(summed);
    }

    /** Whether a file, going by its name and its beginning, holds values that this program explained. */
    public static boolean isIn(Path file) {
        try {
            return PieceKind.of(file)
                    .flatMap(kind -> kind.text(file, Enclosed.PROVENANCE))
                    .isPresent();
        } catch (ValuesException | ArrayFileException e) {
            return false;
        }
    }

    /**
     * Reads it from an {@code .npz} archive or a JSON document.
     *
     * @throws ValuesException if the file is none of these, or is damaged
     * @throws ArrayFileException likewise
     */
    public static ExportedRun read(Path file) {
        PieceKind kind = PieceKind.of(file).orElseThrow(() -> unsaid(file));
        String json = kind.text(file, Enclosed.PROVENANCE).orElseThrow(() -> unsaid(file));
        try {
            Provenance provenance = Provenance.of(new ObjectMapper().readTree(json));
            if (provenance.sample().isPresent()) {
                return new ExportedRun(provenance, List.of(provenance.sample().get()), List.of());
            }
            List<SampleIdentity> samples = kind == PieceKind.ARRAYS ? inArchive(file) : inDocument(file);
            return new ExportedRun(
                    provenance,
                    samples,
                    kind.text(file, Enclosed.RUN).map(ExportedRun::asked).orElse(samples));
        } catch (JsonProcessingException e) {
            throw new ValuesException(Text.of("What %s says of where its values come from is damaged.", file), e);
        } catch (IOException e) {
            throw new ValuesException(Text.of("%s cannot be read.", file), e);
        }
    }

    private static ValuesException unsaid(Path file) {
        return new ValuesException(Text.of("%s does not say where its values come from.", file));
    }

    /** All samples of a run of which a file has only some. */
    private static List<SampleIdentity> asked(String run) {
        return IndexSet.parse(RunRecord.of(run).chosen()).list().stream()
                .map(index -> new SampleIdentity(index, Optional.empty()))
                .toList();
    }

    private static List<SampleIdentity> inArchive(Path file) {
        try (NpzArchive archive = NpzArchive.open(file)) {
            return archive.longs("index").stream()
                    .map(index -> new SampleIdentity(index.intValue(), Optional.empty()))
                    .toList();
        }
    }

    private static List<SampleIdentity> inDocument(Path file) throws IOException {
        List<SampleIdentity> samples = new ArrayList<>();
        SummaryReader.samples(
                file,
                sample -> samples.add(new SampleIdentity(
                        sample.path("index").asInt(),
                        Optional.ofNullable(sample.get("file")).map(name -> name.asText()))));
        return samples;
    }
}
