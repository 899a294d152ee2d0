package org.lrpexplorer.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.AtomicFolder;
import org.lrpexplorer.files.FolderLock;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.OutputFolder;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/** The pieces of a run that are finished, which a later run of the same finds again. */
final class PieceFolder implements AutoCloseable {

    /** Says of which run the pieces are. */
    private static final String PLAN = "run.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path path;
    private final OutputFolder folder;

    /** Other runs would remove these pieces; single files, of which all that are there stay, any number may write. */
    private final Optional<FolderLock> lock;

    private boolean released;

    private PieceFolder(Path path, OutputFolder folder, Optional<FolderLock> lock) {
        this.path = path;
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Opens the folder of a run, with what an earlier one has finished.
     *
     * @param plan what the run is to do
     * @param resumes whether what an earlier run of the same has finished is kept
     * @throws ValuesException if it holds pieces of another run, and these are not to be replaced, or another run is just
     *     writing them
     */
    static PieceFolder open(ExportPlace place, JsonNode plan, boolean resumes) {
        Path path = place.pieces();
        try {
            // Beside the result there may be what a run left that was ended while it put pieces together.
            OutputFolder.open(path.getParent());
            OutputFolder folder = OutputFolder.open(path);
            PieceFolder opened =
                    new PieceFolder(path, folder, place.each() ? Optional.empty() : Optional.of(FolderLock.of(path)));
            try {
                opened.begin(place, plan, resumes);
                return opened;
            } catch (UnwritableException | ValuesException e) {
                opened.close();
                throw e;
            }
        } catch (UnwritableException e) {
            throw new ValuesException(Text.of("%s %s.", path, e.getMessage()), e);
        }
    }

    private void begin(ExportPlace place, JsonNode plan, boolean resumes) throws UnwritableException {
        boolean same = isOf(plan);
        if (!same || !resumes) {
            clear(place, same || place.force());
            write(PLAN, out -> out.write((plan + "\n").getBytes(StandardCharsets.UTF_8)));
        }
    }

    private boolean isOf(JsonNode plan) {
        if (!folder.has(PLAN)) {
            return false;
        }
        try {
            return withoutPaths(JSON.readTree(InputFile.text(folder.file(PLAN))))
                    .equals(withoutPaths(JSON.readTree(plan.toString())));
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new ValuesException(Text.of("%s cannot be read; check that you may read it.", folder.file(PLAN)), e);
        }
    }

    /** Files are known by their sums, wherever they lie. */
    static JsonNode withoutPaths(JsonNode json) {
        for (String file : List.of("network", "data")) {
            if (json.at("/provenance/" + file) instanceof ObjectNode object) {
                object.remove("path");
            }
        }
        return json;
    }

    private void clear(ExportPlace place, boolean mayBeLost) throws UnwritableException {
        List<Path> old = AtomicFolder.files(path).stream()
                .filter(file -> isPiece(file, place.format().pieces()))
                .toList();
        if (!old.isEmpty() && !mayBeLost) {
            throw new ValuesException(Text.of(
                    "%s holds what another run has finished; go on with that one, name another place, or replace it (--force).",
                    path));
        }
        for (Path file : old) {
            AtomicFolder.remove(file);
        }
    }

    private static boolean isPiece(Path file, PieceKind kind) {
        return String.valueOf(file.getFileName())
                .matches("\\d{6,}" + kind.suffix().replace(".", "\\."));
    }

    /** The piece that begins with a sample. */
    Path piece(int first, PieceKind kind) {
        return folder.file(name(first, kind));
    }

    boolean has(int first, PieceKind kind) {
        return folder.has(name(first, kind));
    }

    private static String name(int first, PieceKind kind) {
        return Text.of("%06d%s", first, kind.suffix());
    }

    /** Writes a piece as a whole. */
    void write(int first, PieceKind kind, AtomicFile.Content content) {
        write(name(first, kind), content);
    }

    private void write(String name, AtomicFile.Content content) {
        try {
            folder.write(name, content);
        } catch (UnwritableException e) {
            throw new ValuesException(Text.of("%s %s.", folder.file(name), e.getMessage()), e);
        }
    }

    /** Whether a piece is finished. */
    boolean hasSome(PieceKind kind) {
        try {
            return AtomicFolder.files(path).stream().anyMatch(file -> isPiece(file, kind));
        } catch (UnwritableException e) {
            return true;
        }
    }

    /** Removes all pieces. */
    void clear(PieceKind kind) {
        try {
            for (Path file : AtomicFolder.files(path)) {
                if (isPiece(file, kind)) {
                    AtomicFolder.remove(file);
                }
            }
        } catch (UnwritableException e) {
            throw new ValuesException(Text.of("%s %s.", path, e.getMessage()), e);
        }
    }

    /** Removes everything; the lock last, so that nobody else begins meanwhile. */
    void remove() {
        try {
            for (Path file : AtomicFolder.files(path)) {
                if (!FolderLock.isLock(file)) {
                    AtomicFolder.remove(file);
                }
            }
            release();
            AtomicFolder.remove(path);
        } catch (UnwritableException e) {
            throw new ValuesException(Text.of("%s %s.", path, e.getMessage()), e);
        }
    }

    /** Lets other runs write here. Where nothing is finished nothing is left. */
    @Override
    public void close() {
        if (!released && lock.isPresent() && isOnlyBegun()) {
            remove();
        } else {
            release();
        }
    }

    private boolean isOnlyBegun() {
        try {
            return AtomicFolder.files(path).stream().allMatch(file -> FolderLock.isLock(file) || file.endsWith(PLAN));
        } catch (UnwritableException e) {
            return false;
        }
    }

    private void release() {
        released = true;
        try {
            if (lock.isPresent()) {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new ValuesException(Text.of("%s cannot be let go; it may be used once this program ends.", path), e);
        }
    }
}
