package org.paperweave.extractor.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.Source;

/** Comma-, semicolon- or tab-separated values with a header. Quoted fields may hold line ends. */
final class DelimitedReader implements RecordReader {
    private final String name;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private boolean ended;

    DelimitedReader(String name, Reader text, char separator) throws IOException {
        this.name = name;
        this.parser = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(separator != '\t')
                .setAllowMissingColumnNames(true)
                .get()
                .parse(text);
        this.rows = parser.iterator();
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        if (ended) {
            return null;
        }
        long line = parser.getCurrentLineNumber() + 1;
        Source source = new Source(name, line);
        try {
            if (!rows.hasNext()) {
                return null;
            }
            CSVRecord row = rows.next();
            if (!row.isConsistent()) {
                return new ReadItem.OfReject(new Reject(
                        source,
                        "The row has " + row.size() + " fields where the header has "
                                + parser.getHeaderNames().size() + ". Quote fields that hold the separator.",
                        row.get(0)));
            }
            return record(row, source);
        } catch (UncheckedIOException | IllegalStateException | IllegalArgumentException e) {
            ended = true;
            return new ReadItem.OfReject(new Reject(
                    source,
                    "The rows cannot be told apart from here on (" + e.getMessage()
                            + "): what came before was read, the rest was not. Mend the quotes and run again.",
                    ""));
        }
    }

    private static ReadItem record(CSVRecord row, Source source) {
        Map<String, String> fields = new HashMap<>();
        row.toMap().forEach((header, value) -> {
            if (!value.isBlank()) {
                fields.put(header.strip().toLowerCase(Locale.ROOT), value);
            }
        });
        RecordBuilder record = new RecordBuilder(source);
        String arxiv = Field.ARXIV.first(fields::get);
        String id = Field.ID.first(fields::get);
        record.id(id == null ? arxiv : id).alsoKnownAs(arxiv);
        record.alsoKnownAs(Field.DOI.first(fields::get)).alsoKnownAs(Field.ACL.first(fields::get));
        record.title(Field.TITLE.first(fields::get)).abstractText(Field.ABSTRACT.first(fields::get));
        record.authors(Field.AUTHORS.first(fields::get));
        for (String url : Field.URL.names()) {
            record.alsoKnownAs(fields.get(url));
        }
        String categories = Field.CATEGORIES.first(fields::get);
        if (categories != null) {
            for (String category : categories.split("[;,]|\\s+", -1)) {
                record.category(category);
            }
        }
        Field.VENUE.names().forEach(each -> record.venue(fields.get(each)));
        Field.DATE.names().forEach(each -> record.date(fields.get(each)));
        Field.LINK.names().forEach(each -> record.link(fields.get(each)));
        return record.build();
    }
}
