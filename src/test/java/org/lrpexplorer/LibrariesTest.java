package org.lrpexplorer;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What others bring along and nothing here needs stays away, however their versions change. */
class LibrariesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "net.jpountz.lz4.LZ4Factory",
                "org.apache.commons.net.ftp.FTPClient",
                "oshi.SystemInfo",
                "com.sun.jna.Native",
                "org.nd4j.shade.jackson.databind.ObjectMapper",
                "com.google.flatbuffers.FlatBufferBuilder"
            })
    void aLibraryThatIsNotNeededIsNotThere(String type) {
        assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
    }
}
