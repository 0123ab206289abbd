package org.paperweave.loaders.neo4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The statements of one resource file, by name. Each stands below a line {@code // name: …} and ends in a semicolon, so
 * that the file can be opened in Neo4j's own tools.
 */
final class CypherFile {
    private static final String NAME = "// name: ";

    private final String file;
    private final Map<String, String> statements;

    private CypherFile(String file, Map<String, String> statements) {
        this.file = file;
        this.statements = statements;
    }

    /** Reads a resource beside this class. */
    static CypherFile read(String file) {
        try (InputStream in = CypherFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + file);
            }
            return parse(file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CypherFile parse(String file, String text) {
        Map<String, String> statements = new LinkedHashMap<>();
        String name = null;
        StringBuilder statement = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (line.startsWith(NAME)) {
                name = line.substring(NAME.length());
                statement.setLength(0);
            } else if (name != null) {
                statement.append(line).append('\n');
                if (line.endsWith(";")) {
                    statements.put(name, statement.substring(0, statement.lastIndexOf(";")));
                    name = null;
                }
            }
        }
        return new CypherFile(file, statements);
    }

    /** The statement of this name. */
    String get(String name) {
        String statement = statements.get(name);
        if (statement == null) {
            throw new IllegalStateException("no statement " + name + " in " + file);
        }
        return statement;
    }

    /** All statements, in the order of the file. */
    List<String> all() {
        return List.copyOf(statements.values());
    }
}
