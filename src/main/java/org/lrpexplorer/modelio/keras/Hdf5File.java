package org.lrpexplorer.modelio.keras;

import io.jhdf.HdfFile;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.text.Text;

/** Groups, attributes and weights of an HDF5 file. What they declare is checked against the file's size first. */
final class Hdf5File implements AutoCloseable {
    private static final URI NAMELESS = URI.create("hdf5:/weights");
    private static final int MOST_CHUNKS = 10_000;

    private final HdfFile file;
    private final MeteredChannel channel;

    /** Opens a file; the channel is closed with it. */
    Hdf5File(MeteredChannel channel) {
        this.channel = channel;
        this.file = sound(() -> new HdfFile(channel, NAMELESS));
    }

    /** What the library reads; what damage makes it throw, of any kind, becomes one sentence. */
    static <T> T sound(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Unreadable | Cancelled e) {
            throw e;
        } catch (RuntimeException e) {
            throw e.getCause() instanceof Unreadable || e.getCause() instanceof Cancelled
                    ? (RuntimeException) e.getCause()
                    : new Unreadable("it is damaged or cut short", e);
        }
    }

    Group root() {
        return file;
    }

    /** The group of a name inside another one. */
    static Optional<Group> group(Group parent, String name) {
        return child(parent, name).filter(Group.class::isInstance).map(Group.class::cast);
    }

    /** The names of what is in a group. */
    static Set<String> names(Group group) {
        return sound(() -> group.getChildren().keySet());
    }

    private static Optional<Node> child(Group parent, String name) {
        // A link may lead to any other file.
        return sound(() -> Optional.ofNullable(parent.getChildren().get(name)).filter(node -> !node.isLink()));
    }

    /** What lies at a path of names with slashes between. */
    private static Optional<Node> at(Group parent, String path) {
        Optional<Node> node = Optional.of(parent);
        for (String name : path.split("/", -1)) {
            node = node.filter(Group.class::isInstance).flatMap(group -> child((Group) group, name));
        }
        return node;
    }

    /** The weights at a path. */
    Optional<Stored> stored(Group parent, String path) {
        return at(parent, path)
                .filter(Dataset.class::isInstance)
                .map(node -> new Stored(path, (Dataset) node, channel, file.getUserBlockSize()));
    }

    /** The text of an attribute. */
    Optional<String> text(Group group, String name) {
        return value(group, name).filter(String.class::isInstance).map(String.class::cast);
    }

    /** The texts of an attribute; Keras spreads a long list over several attributes with a number behind the name. */
    List<String> texts(Group group, String name) {
        Optional<Object> whole = value(group, name);
        if (whole.isPresent()) {
            return strings(whole.get());
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < MOST_CHUNKS; i++) {
            Optional<Object> part = value(group, name + i);
            if (part.isEmpty()) {
                break;
            }
            all.addAll(strings(part.get()));
        }
        return all;
    }

    private static List<String> strings(Object value) {
        return value instanceof String[] texts
                ? Arrays.asList(texts)
                : value instanceof String text ? List.of(text) : List.of();
    }

    private Optional<Object> value(Group group, String name) {
        return sound(() -> decoded(group, name));
    }

    private Optional<Object> decoded(Group group, String name) {
        Attribute attribute = group.getAttributes().get(name);
        if (attribute == null || attribute.isEmpty()) {
            return Optional.empty();
        }
        long size = 1;
        for (int extent : attribute.getDimensions()) {
            size = Math.multiplyExact(size, extent);
        }
        if (size < 0 || size > channel.size()) {
            throw new Unreadable(Text.of("its attribute %s declares more than the file holds", name));
        }
        return Optional.ofNullable(attribute.getData());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
