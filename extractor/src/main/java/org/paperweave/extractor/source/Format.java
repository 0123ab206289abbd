package org.paperweave.extractor.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;

/** The formats, recognised by how an input begins. */
enum Format {
    /** A JSON object a line. */
    JSON_LINES,
    /** JSON arrays and objects over several lines. */
    JSON,
    /** Atom, OAI-PMH, ACL Anthology. */
    XML,
    /** Comma-separated values with a header. */
    CSV,
    /** The same, separated by semicolons. */
    SEMICOLON,
    /** The same, separated by tabs. */
    TSV,
    /** A page copied as text. */
    PAGE;

    /** Share of characters that no text has, above which an input is taken for binary. */
    private static final double BINARY = 0.02;

    /**
     * Recognises an input.
     *
     * @param start the beginning of the decoded input; the whole of it where it is short
     * @throws UnknownFormatException if it is empty or no text
     */
    static Format recognise(String start) {
        String text = start.stripLeading();
        if (text.isEmpty()) {
            throw new UnknownFormatException("It is empty.");
        }
        long odd = start.chars()
                .filter(c -> c == 0xFFFD || c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                .count();
        if (odd > start.length() * BINARY) {
            throw new UnknownFormatException("It is of no known format (not text). Known are: pages copied as text,"
                    + " JSON lines, JSON, CSV, TSV, Atom, OAI-PMH; plain or gz, bz2, zst.");
        }
        char first = text.charAt(0);
        if (first == '{' || first == '[' && text.substring(1).stripLeading().startsWith("{")) {
            return first == '{' && firstLineIsObject(text) ? JSON_LINES : JSON;
        }
        if (first == '[' && text.substring(1).stripLeading().startsWith("]")) {
            return JSON;
        }
        if (text.startsWith("<?xml") || first == '<' && text.matches("(?s)<[A-Za-z!][^>]*>.*")) {
            return XML;
        }
        String header = text.lines().findFirst().orElse("");
        for (Format format : new Format[] {TSV, CSV, SEMICOLON}) {
            if (isHeader(header, format.separator())) {
                return format;
            }
        }
        return PAGE;
    }

    private String separator() {
        return switch (this) {
            case CSV -> ",";
            case SEMICOLON -> ";";
            default -> "\t";
        };
    }

    /** Whether the first line is complete in itself, or broken with a complete one below it. */
    private static boolean firstLineIsObject(String text) {
        return text.lines().limit(2).anyMatch(Format::isObject);
    }

    private static boolean isObject(String line) {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return false;
            }
            parser.skipChildren();
            return parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isHeader(String line, String separator) {
        String[] cells = line.split(separator, -1);
        if (cells.length < 2) {
            return false;
        }
        int known = 0;
        boolean text = false;
        for (String cell : cells) {
            String name = cell.strip().replaceAll("^\"|\"$", "").toLowerCase(Locale.ROOT);
            Field field = Field.named(name);
            if (field != null) {
                known++;
                text |= field == Field.TITLE || field == Field.ABSTRACT;
            } else if (name.length() > 40) {
                return false;
            }
        }
        return text && known >= 2;
    }
}
