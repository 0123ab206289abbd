package org.paperweave.queries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

final class ResultFormatTest {
    private static final ResultTable TABLE = new ResultTable(
            List.of("name", "papers", "value", "own"),
            List.of(
                    Arrays.asList("plain", 12L, 0.5, true),
                    Arrays.asList("a \"quoted\", one", 3L, 31.0, false),
                    Arrays.asList("two\nlines <script>", 1L, null, null)));

    @Test
    void aTableHasEvenColumnsAndNumbersToTheRight() throws IOException {
        assertThat(write(ResultFormat.TABLE, 0)).isEqualTo("""
                        name                papers  value  own
                        ------------------  ------  -----  -----
                        plain                   12    0.5  true
                        a "quoted", one          3     31  false
                        two lines <script>       1
                        """);
    }

    @Test
    void aTableGivesWayWhereItIsWidest() throws IOException {
        assertThat(write(ResultFormat.TABLE, 34)).isEqualTo("""
                        name          papers  value  own
                        ------------  ------  -----  -----
                        plain             12    0.5  true
                        a "quoted",…       3     31  false
                        two lines <…       1
                        """);
        assertThat(write(ResultFormat.TABLE, 34).lines()).allMatch(line -> line.length() <= 34);
    }

    @Test
    void aTableLeavesOutItsOwnIrisWhereTheyDoNotFit() throws IOException {
        String iri = "https://w3id.org/paperweave/method/lora";
        ResultTable wide = new ResultTable(
                List.of("name", "node", "url"), List.of(List.of("LoRA", iri, "https://github.com/microsoft/LoRA")));
        StringWriter narrow = new StringWriter();
        ResultFormat.TABLE.write(wide, narrow, 60);
        assertThat(narrow.toString()).startsWith("name  url\n").contains("https://github.com/microsoft/LoRA\n");
        StringWriter whole = new StringWriter();
        ResultFormat.TABLE.write(wide, whole, 0);
        assertThat(whole.toString()).contains(iri);
    }

    @Test
    void aTableLeavesNothingThatSteersATerminal() throws IOException {
        ResultTable hostile = new ResultTable(
                List.of("name"), List.of(List.of("\u001B[2Jgone\u009B1m\u202Etxt"), List.of("tab\there\r\n")));
        StringWriter out = new StringWriter();
        ResultFormat.TABLE.write(hostile, out, 80);
        assertThat(out.toString().chars().filter(c -> c != '\n' && Character.isISOControl(c) || c == 0x202E))
                .isEmpty();
        assertThat(out)
                .hasToString("name\n----------------\n [2Jgone 1m txt\ntab here\n"
                        .replace("----------------", "-".repeat(15)));
    }

    @Test
    void csvReadsBackAsItWas() throws IOException {
        String csv = write(ResultFormat.CSV, 0);
        assertThat(csv).startsWith("name,papers,value,own\nplain,12,0.5,true\n");
        List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
        assertThat(records).hasSize(4);
        assertThat(records.get(2).toList()).containsExactly("a \"quoted\", one", "3", "31", "false");
        assertThat(records.get(3).toList()).containsExactly("two\nlines <script>", "1", "", "");
    }

    @Test
    void jsonReadsBackAsItWas() throws IOException {
        String json = write(ResultFormat.JSON, 0);
        JsonNode rows = new JsonMapper().readTree(json);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).get("name").asText()).isEqualTo("a \"quoted\", one");
        assertThat(rows.get(1).get("value").decimalValue()).isEqualByComparingTo("31");
        assertThat(rows.get(0).get("own").isBoolean()).isTrue();
        assertThat(rows.get(2).get("value").isNull()).isTrue();
        assertThat(json.lines()).hasSize(5);
    }

    @Test
    void anAnswerWithoutRowsIsStillAnAnswer() throws IOException {
        ResultTable empty = new ResultTable(List.of("name", "papers"), List.of());
        for (ResultFormat format : ResultFormat.values()) {
            StringWriter out = new StringWriter();
            format.write(empty, out, 80);
            assertThat(out.toString())
                    .isEqualTo(
                            switch (format) {
                                case TABLE -> "name  papers\n----  ------\n";
                                case CSV -> "name,papers\n";
                                case JSON -> "[]\n";
                            });
        }
    }

    private static String write(ResultFormat format, int width) throws IOException {
        StringWriter out = new StringWriter();
        format.write(TABLE, out, width);
        return out.toString();
    }
}
