package org.lrpexplorer.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.problem.CancellationToken;

class OpenedFileTest {

    private static final CancellationToken TOKEN = new CancellationToken();

    @TempDir
    private Path folder;

    private Path file;
    private OpenedFile opened;
    private String sum;

    @BeforeEach
    void open() throws IOException {
        file = Files.writeString(folder.resolve("file"), "first");
        opened = OpenedFile.at(file);
        sum = Sha256.of("first");
    }

    private void replace(String content) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000));
    }

    @Test
    void theSumOfWhatIsInMemoryStaysWhateverBecomesOfTheFile() throws IOException {
        assertThat(opened.sum(TOKEN)).isEqualTo(sum);
        replace("other");
        assertThat(opened.sum(TOKEN)).isEqualTo(sum);
        Files.delete(file);
        assertThat(opened.sum(TOKEN)).isEqualTo(sum);
    }

    @Test
    void aSumThatWasNotTakenInTimeIsNotThatOfAnotherFile() throws IOException {
        replace("other");
        assertThatExceptionOfType(ChangedFileException.class)
                .isThrownBy(() -> opened.sum(TOKEN))
                .satisfies(e -> assertThat(e.getReason()).contains("has been changed since it was opened"));
        Files.delete(file);
        assertThatExceptionOfType(ChangedFileException.class)
                .isThrownBy(() -> opened.sum(TOKEN))
                .satisfies(e -> assertThat(e.getReason()).contains("is not there any more"));
    }

    @Test
    void whatIsReadAgainAndAgainHasASumOnlyWhileItIsTheSame() throws IOException {
        assertThat(opened.sumUnchanged(TOKEN)).isEqualTo(sum);
        replace("other");
        assertThatExceptionOfType(ChangedFileException.class).isThrownBy(() -> opened.sumUnchanged(TOKEN));
        Files.delete(file);
        assertThatExceptionOfType(ChangedFileException.class).isThrownBy(() -> opened.sumUnchanged(TOKEN));
        replace("first");
        assertThat(opened.sumUnchanged(TOKEN)).as("brought back").isEqualTo(sum);
    }

    /** It is recognised by its time from then on, as a file is that was never touched. */
    @Test
    void aTouchedFileIsReadOnce() throws IOException {
        assertThat(opened.sumUnchanged(TOKEN)).isEqualTo(sum);
        replace("first");
        assertThat(opened.sumUnchanged(TOKEN)).isEqualTo(sum);
        replace("other");
        assertThat(opened.sumUnchanged(TOKEN)).as("not read again").isEqualTo(sum);
        Files.setLastModifiedTime(file, FileTime.fromMillis(2_000_000));
        assertThatExceptionOfType(ChangedFileException.class).isThrownBy(() -> opened.sumUnchanged(TOKEN));
    }

    @Test
    void partsInOtherFilesCount() throws IOException {
        Path part =
                Files.writeString(Files.createDirectories(folder.resolve("a")).resolve("part"), "weights");
        opened = OpenedFile.at(file).with(List.of(OpenedFile.at(part)));
        String both = Sha256.of(Sha256.of("weights") + "  a/part\n" + sum + "  file\n");

        assertThat(opened.size()).isEqualTo("first".length() + "weights".length());
        assertThat(opened.sumUnchanged(TOKEN)).isEqualTo(both);
        OpenedFile again = OpenedFile.at(file).with(List.of(OpenedFile.at(part)));
        assertThat(opened.isLike(again)).isTrue();
        Files.writeString(part, "other");
        Files.setLastModifiedTime(part, FileTime.fromMillis(1_000_000));
        assertThat(opened.isUnchanged()).isFalse();
        assertThat(opened.sum(TOKEN)).as("of what is in memory").isEqualTo(both);
        assertThatExceptionOfType(ChangedFileException.class)
                .isThrownBy(() -> opened.sumUnchanged(TOKEN))
                .satisfies(e -> assertThat(e.getFile()).isEqualTo(part.toString()));
        assertThatExceptionOfType(ChangedFileException.class).isThrownBy(() -> again.sum(TOKEN));
        assertThat(opened.isLike(OpenedFile.at(file).with(List.of(OpenedFile.at(part)))))
                .isFalse();
    }

    @Test
    void openingsAreComparedByWhatWasRead() throws IOException {
        assertThat(opened.isLike(OpenedFile.at(file))).isTrue();
        assertThat(opened.isSameAs(OpenedFile.at(file), TOKEN)).isTrue();
        replace("other");
        OpenedFile other = OpenedFile.at(file);
        assertThat(opened.isLike(other)).isFalse();
        assertThat(opened.isSameAs(other, TOKEN)).isFalse();
        replace("first");
        assertThat(opened.isSameAs(OpenedFile.at(file), TOKEN)).isTrue();
    }
}
