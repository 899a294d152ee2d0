package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.lrpexplorer.evaluate.search.SearchResult;
import org.lrpexplorer.evaluate.search.SearchTable;
import org.lrpexplorer.evaluate.search.SweepPlots;
import org.lrpexplorer.explore.evaluate.RuleSearchRun;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/** Writes what a search for rules has found to files. On the user-interface thread. */
public final class RuleSearchFiles {

    private final ExplorerModel model;
    private final RuleSearcher searcher;
    private final FileWork files;

    RuleSearchFiles(ExplorerModel model, RuleSearcher searcher, FileWork files) {
        this.model = model;
        this.searcher = searcher;
        this.files = files;
    }

    /** Writes the best composite for one of the two networks. */
    public void saveComposite(boolean fused, Path file) {
        write(file, "The composite was", found -> CompositeFiles.write(found.written(fused), file));
    }

    /** Writes all that was tried as a table. */
    public void saveTable(Path file) {
        write(file, "The table was", found -> SearchTable.write(found, file));
    }

    /** Draws the measure against a parameter of the rules. */
    public void saveFigure(RuleParameter which, Path file) {
        searcher.search()
                .get()
                .map(RuleSearchRun::of)
                .ifPresent(of -> write(file, "The figure was", found -> new FigureWriter()
                        .write(
                                SweepPlots.of(found, which),
                                FigureSize.DOUBLE,
                                FigureOutput.of(file),
                                FigureMetadata.of(SweepPlots.facts(found, of.network(), of.dataset())),
                                file)));
    }

    private void write(Path file, String what, Consumer<SearchResult> work) {
        searcher.result()
                .ifPresent(found -> files.run(
                        "Writing " + file.getFileName(),
                        () -> {
                            work.accept(found);
                            return file;
                        },
                        written -> model.notices()
                                .add(Notice.info(Text.of("%s written to %s.", what, written.toAbsolutePath())))));
    }
}
