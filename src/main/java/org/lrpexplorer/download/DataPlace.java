package org.lrpexplorer.download;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.files.HomeSystem;
import org.lrpexplorer.files.UserFolder;

/** Where downloaded datasets are kept on this system. */
public final class DataPlace {

    /** The system property that names another folder. */
    public static final String PROPERTY = "lrp.data";

    private static final String DATASETS = "datasets";

    private DataPlace() {}

    /** The folder on this system, which need not exist; empty where none can be named. */
    public static Optional<Path> here() {
        return folder(System.getProperty(PROPERTY, ""), HomeSystem.here());
    }

    /** @param named the folder of the datasets themselves, which counts before all others; blank for none */
    static Optional<Path> folder(String named, HomeSystem system) {
        Optional<Path> found = UserFolder.DATA.on(system, named);
        return named.isBlank() ? found.map(data -> data.resolve(DATASETS)) : found;
    }
}
