package org.lrpexplorer.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.dataset.PictureChange;

class RunRecordTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final RunRecord RECORD = new RunRecord(
            JSON.createObjectNode().put("network", "net"),
            List.of("a note"),
            "data, %s",
            "0..9",
            "1/2",
            List.of("cat"),
            new RunTally(
                    3,
                    Map.of(1, "it is too small."),
                    List.of("a.png"),
                    Map.of(PictureChange.ALPHA_DROPPED, List.of(0)),
                    Map.of("/BLANK", new RunTally.Found(1, 2, "all is zero."))));

    @Test
    void isReadAsItWasWritten() {
        assertThat(RunRecord.of(RECORD.json())).isEqualTo(RECORD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"facts", "notes", "source", "chosen", "shard", "classes", "tally"})
    void aPartThatIsNullOrMissingIsDamage(String field) throws JsonProcessingException {
        assertIsDamaged(json().putNull(field));
        assertIsDamaged(json().without(field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rows", "leftOut", "files", "changes", "findings"})
    void aPartOfTheTallyThatIsNullOrMissingIsDamage(String field) throws JsonProcessingException {
        ObjectNode nulled = json();
        ((ObjectNode) nulled.get("tally")).putNull(field);
        assertIsDamaged(nulled);
        ObjectNode missing = json();
        ((ObjectNode) missing.get("tally")).remove(field);
        assertIsDamaged(missing);
    }

    @Test
    void aListThatHoldsNullIsDamage() throws JsonProcessingException {
        ObjectNode record = json();
        record.putArray("classes").addNull();
        assertIsDamaged(record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "{"})
    void whatIsNoRecordIsDamage(String text) {
        assertThatThrownBy(() -> RunRecord.of(text)).isInstanceOf(ValuesException.class);
    }

    private static ObjectNode json() throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(RECORD.json());
    }

    private static void assertIsDamaged(ObjectNode record) {
        assertThatThrownBy(() -> RunRecord.of(record.toString()))
                .isInstanceOf(ValuesException.class)
                .hasMessageContaining("damaged");
    }
}
