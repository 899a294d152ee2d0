package org.lrpexplorer.values;

import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.files.AtomicFolder;
import org.lrpexplorer.files.Destination;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/**
 * Where values go.
 *
 * @param out the file, or the folder
 * @param format in which format
 * @param each whether every sample gets a file of its own in a folder
 * @param force whether what is there already is replaced
 */
public record ExportPlace(Path out, ValueFormat format, boolean each, boolean force) {

    /** What a folder holds besides arrays. */
    private static final String OURS = Enclosed.PROVENANCE + ".json";

    /**
     * Returns quietly if values can be written there, as far as that can be told before there are any. To be called before
     * long work begins.
     *
     * @throws ValuesException if something is there already that is not to be replaced, or if nothing can be written
     */
    public void require() {
        Path target = out.toAbsolutePath().normalize();
        PathKind there = PathKind.of(target);
        if (each) {
            if (there != PathKind.MISSING && there != PathKind.FOLDER) {
                throw new ValuesException(Text.of("%s is no folder; name one for the files of all samples.", out));
            }
            return;
        }
        boolean folder = format.isFolder();
        Destination.of(folder && there == PathKind.FOLDER ? target.resolve(OURS) : target);
        if (there != PathKind.MISSING && !force) {
            throw new ValuesException(
                    Text.of("%s exists; name another %s, or replace it (--force).", out, folder ? "folder" : "file"));
        }
        if (folder && there != PathKind.MISSING) {
            requireOwn(target, there);
        }
    }

    /** Whatever else somebody keeps in a folder is not to be lost. */
    private void requireOwn(Path target, PathKind there) {
        List<String> names = names(target);
        boolean own = there == PathKind.FOLDER
                && names.contains(OURS)
                && names.stream().allMatch(name -> name.endsWith(".npy") || name.endsWith(".json"));
        if (!own) {
            throw new ValuesException(
                    Text.of("%s is no folder of arrays that this program wrote; name another folder.", out));
        }
    }

    private static List<String> names(Path folder) {
        try {
            return AtomicFolder.files(folder).stream()
                    .map(file -> String.valueOf(file.getFileName()))
                    .toList();
        } catch (UnwritableException e) {
            throw new ValuesException(Text.of("%s %s.", folder, e.getMessage()), e);
        }
    }

    /** Where pieces wait until they are put together, or where they stay. */
    Path pieces() {
        Path target = out.toAbsolutePath().normalize();
        return each ? target : target.resolveSibling(target.getFileName() + ".part");
    }
}
