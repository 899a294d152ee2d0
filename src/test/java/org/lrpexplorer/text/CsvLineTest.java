package org.lrpexplorer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {

    @Test
    void cellsWithCommasAndQuotesComeBackAsTheyWere() {
        List<String> cells = List.of("plain", "a,b", "say \"so\"", "", "\"", ",\",", "ε");
        String line = CsvLine.of(cells);

        assertThat(line).isEqualTo("plain,\"a,b\",\"say \"\"so\"\"\",,\"\"\"\",\",\"\",\",ε\n");
        assertThat(CsvLine.cells(line.substring(0, line.length() - 1))).isEqualTo(cells);
        assertThat(CsvLine.cells("")).containsExactly("");
    }
}
