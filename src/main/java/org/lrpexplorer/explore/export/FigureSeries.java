package org.lrpexplorer.explore.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.lrpexplorer.compose.SampleNames;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.explore.task.WorkGate;
import org.lrpexplorer.files.AtomicFolder;
import org.lrpexplorer.files.FreeSpace;
import org.lrpexplorer.files.OutputFolder;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;

/** Figures of many samples, a file for each. One is in memory at a time, and every file is whole or not there at all. */
final class FigureSeries implements ExportPart {

    private static final String RECORD = "export-figures.json";

    private final Path folder;
    private final IndexSet samples;
    private final SampleNames names;
    private final String suffix;
    private final Maker maker;

    /** What makes a figure. */
    interface Maker {

        /**
         * Explains a sample and writes its figure.
         *
         * @throws DatasetException if the sample cannot be read
         * @throws org.lrpexplorer.problem.Problem if it cannot be explained, or the file cannot be written
         * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
         */
        void make(int index, Path file, CancellationToken token);

        /** All that figures depend on but the sample, so that those of another export are told from these. */
        JsonNode plan(CancellationToken token);
    }

    FigureSeries(Path folder, IndexSet samples, SampleNames names, String suffix, Maker maker) {
        this.folder = folder.toAbsolutePath().normalize();
        this.samples = samples;
        this.names = names;
        this.suffix = suffix;
        this.maker = maker;
    }

    @Override
    public String activity() {
        return "Figures";
    }

    @Override
    public ExportFound look(WorkGate gate) {
        int there = 0;
        for (int index : samples) {
            there += PathKind.of(file(index)) == PathKind.MISSING ? 0 : 1;
        }
        if (there == 0) {
            return ExportFound.NOTHING;
        }
        return record().isOf(maker.plan(gate.token())) ? new ExportFound(there, 0) : new ExportFound(0, there);
    }

    @Override
    public ExportResult write(boolean replace, Watch watch) {
        JsonNode plan = maker.plan(watch.gate().token());
        boolean same = record().isOf(plan);
        open(folder);
        if (replace || !same) {
            clear(replace);
            record().write(plan);
        }
        return new Run(watch).all();
    }

    private ExportRecord record() {
        return new ExportRecord(folder.resolve(RECORD));
    }

    private Path file(int index) {
        return folder.resolve(names.of(index) + suffix);
    }

    /** What would otherwise be taken for figures of this export. */
    private void clear(boolean may) {
        for (int index : samples) {
            Path file = file(index);
            if (PathKind.of(file) != PathKind.MISSING) {
                if (!may) {
                    throw new ExportException(Text.of(
                            "%s is there already and not of this export; choose another folder, or replace all.",
                            file));
                }
                remove(file);
            }
        }
    }

    private static void remove(Path file) {
        if (PathKind.of(file) == PathKind.FOLDER) {
            throw new ExportException(Text.of("%s is a folder; choose another folder for the export.", file));
        }
        try {
            AtomicFolder.remove(file);
        } catch (UnwritableException e) {
            throw new ExportException(Text.of("%s %s.", file, e.getMessage()), e);
        }
    }

    private static void open(Path folder) {
        try {
            OutputFolder.open(folder);
        } catch (UnwritableException e) {
            throw new ExportException(Text.of("The folder %s %s.", folder, e.getMessage()), e);
        }
    }

    /** One run over the samples. */
    private final class Run {
        private final Watch watch;
        private final Map<Integer, String> leftOut = new TreeMap<>();
        private final Set<Path> opened = new HashSet<>();
        private int done;
        private int kept;
        private int made;

        Run(Watch watch) {
            this.watch = watch;
        }

        ExportResult all() {
            int total = samples.count();
            for (int index : samples) {
                Path file = file(index);
                if (PathKind.isFile(file)) {
                    kept++;
                } else {
                    watch.pass();
                    one(index, file);
                }
                done++;
                watch.at(done, kept, total);
            }
            if (made + kept == 0) {
                throw new ExportException(
                        leftOut.values().stream().findFirst().orElse("There are no samples to export."));
            }
            return new ExportResult(
                    Text.of("%,d %s", made + kept, made + kept == 1 ? "figure" : "figures"), kept, leftOut, List.of());
        }

        private void one(int index, Path file) {
            Path parent = file.getParent();
            if (opened.add(parent)) {
                open(parent);
            }
            try {
                maker.make(index, file, watch.gate().token());
                made++;
                if (made == 1) {
                    requireSpace(file);
                }
            } catch (DatasetException e) {
                leftOut.put(index, e.getMessage());
            }
        }

        /** The first figure shows about how large the others are. */
        private void requireSpace(Path first) {
            try {
                FreeSpace.require(folder, Files.size(first) * (samples.count() - done - 1));
            } catch (UnwritableException e) {
                throw new ExportException(Text.of("%s %s.", folder, e.getMessage()), e);
            } catch (IOException e) {
                // Nobody knows; a full disk is told when it is full.
                return;
            }
        }
    }
}
