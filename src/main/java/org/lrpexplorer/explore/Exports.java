package org.lrpexplorer.explore;

import java.nio.file.Path;
import org.lrpexplorer.compare.TilePicture;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.figure.PictureFile;
import org.lrpexplorer.text.Text;

/** Writes pictures of what is on show to files. On the user-interface thread. */
final class Exports {

    private final ExplorerModel model;
    private final FileWork files;

    Exports(ExplorerModel model, FileWork files) {
        this.model = model;
        this.files = files;
    }

    /** Writes one picture as a PNG file. */
    void exportPicture(TilePicture picture, Path file) {
        files.run(
                "Writing " + file.getFileName(),
                () -> {
                    PictureFile.write(file, picture.width(), picture.height(), picture.argb(), picture.texts());
                    return file;
                },
                written -> say(Notice.info(Text.of("The picture was written to %s.", written.toAbsolutePath()))));
    }

    private void say(Notice notice) {
        model.notices().add(notice);
    }
}
