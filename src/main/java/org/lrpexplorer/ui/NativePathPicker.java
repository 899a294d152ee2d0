package org.lrpexplorer.ui;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.open.Dropped;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.ValueFormat;

/** Asks with the system's own dialogs, which start where the last one ended. */
final class NativePathPicker implements PathPicker {

    private static final ExtensionFilter ALL = new ExtensionFilter("All files", "*");

    private static final ExtensionFilter COMPOSITES = new ExtensionFilter("Composites", "*.json");

    private static final List<ValueFormat> VALUES = List.of(ValueFormat.values());

    private final Window owner;
    private Optional<File> folder = Optional.empty();

    NativePathPicker(Window owner) {
        this.owner = owner;
    }

    private static List<String> networks() {
        return ModelReaders.SUFFIXES.stream().map(suffix -> "*" + suffix).toList();
    }

    @Override
    public Optional<Path> network() {
        return picked(chooser("Open network", new ExtensionFilter("Networks", networks()))
                .showOpenDialog(owner));
    }

    @Override
    public Optional<Path> datasetFile() {
        return picked(chooser("Open dataset", new ExtensionFilter("Datasets", datasets()))
                .showOpenDialog(owner));
    }

    private static List<String> datasets() {
        return DatasetReaders.SUFFIXES.stream().map(suffix -> "*" + suffix).toList();
    }

    @Override
    public Optional<Path> datasetFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Open dataset folder");
        folder.ifPresent(chooser::setInitialDirectory);
        return picked(chooser.showDialog(front()));
    }

    @Override
    public Optional<Path> view() {
        return picked(chooser("Open figure", new ExtensionFilter("Figures and values", views()))
                .showOpenDialog(owner));
    }

    private static List<String> views() {
        return Dropped.VIEWS.stream().map(suffix -> "*" + suffix).toList();
    }

    @Override
    public Optional<Path> results() {
        return picked(chooser("Open results", new ExtensionFilter("Results", "*.json"))
                .showOpenDialog(front()));
    }

    @Override
    public Optional<Path> composite() {
        return picked(chooser("Open composite", COMPOSITES).showOpenDialog(owner));
    }

    @Override
    public Optional<Path> compositeToWrite(String suggestion) {
        FileChooser chooser = chooser("Save composite", COMPOSITES);
        chooser.setInitialFileName(suggestion);
        return picked(chooser.showSaveDialog(front()));
    }

    @Override
    public Optional<Path> figure(String name, List<FigureType> types) {
        return written("Save figure", name, types);
    }

    @Override
    public Optional<Path> written(String title, String name, List<FigureType> types) {
        List<ExtensionFilter> filters =
                types.stream().map(NativePathPicker::filter).toList();
        FileChooser chooser = chooser(title, filters.toArray(ExtensionFilter[]::new));
        String suggested = name + types.get(0).suffix();
        while (true) {
            chooser.setInitialFileName(suggested);
            Optional<Path> chosen = picked(chooser.showSaveDialog(front()));
            int type = filters.indexOf(chooser.getSelectedExtensionFilter());
            if (chosen.isEmpty() || type < 0) {
                return chosen;
            }
            Path meant = types.get(type).meant(chosen.get(), suggested);
            if (meant.equals(chosen.get()) || Files.notExists(meant)) {
                return Optional.of(meant);
            }
            // Whether that file may be replaced has not been asked yet.
            suggested = String.valueOf(meant.getFileName());
        }
    }

    /** The window that the person works in, over which the dialog is to lie. */
    private Window front() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage && window.isFocused())
                .findFirst()
                .orElse(owner);
    }

    @Override
    public Optional<Path> exportFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle("Export to folder");
        folder.ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(front()));
        chosen.ifPresent(now -> folder = Optional.of(now));
        return chosen.map(File::toPath);
    }

    @Override
    public Optional<ExportPlace> values(String name) {
        List<ExtensionFilter> filters =
                VALUES.stream().map(NativePathPicker::filter).toList();
        FileChooser chooser = chooser("Export values", filters.toArray(ExtensionFilter[]::new));
        String suggested = name + ValueFormat.NPZ.suffix();
        while (true) {
            chooser.setInitialFileName(suggested);
            Optional<Path> chosen = picked(chooser.showSaveDialog(front()));
            int format = filters.indexOf(chooser.getSelectedExtensionFilter());
            Optional<ExportPlace> meant =
                    chosen.map(file -> ValuePlaces.of(file, format < 0 ? ValueFormat.of(file) : VALUES.get(format)));
            if (meant.isEmpty()
                    || meant.get().out().equals(chosen.get())
                    || Files.notExists(meant.get().out())) {
                return meant;
            }
            // Whether that one may be replaced has not been asked yet.
            suggested = String.valueOf(meant.get().out().getFileName());
        }
    }

    private static ExtensionFilter filter(ValueFormat format) {
        return new ExtensionFilter(format.label(), "*" + ValuePlaces.suffix(format));
    }

    private static ExtensionFilter filter(FigureType type) {
        return new ExtensionFilter(type.label(), "*" + type.suffix());
    }

    private FileChooser chooser(String title, ExtensionFilter... filters) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(filters);
        chooser.getExtensionFilters().add(ALL);
        folder.ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private Optional<Path> picked(File file) {
        Optional<File> chosen = Optional.ofNullable(file);
        chosen.map(File::getParentFile).filter(File::isDirectory).ifPresent(parent -> folder = Optional.of(parent));
        return chosen.map(File::toPath);
    }
}
