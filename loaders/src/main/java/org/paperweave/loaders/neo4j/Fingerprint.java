package org.paperweave.loaders.neo4j;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.paperweave.model.property.PropertyFragment;

/**
 * What tells whether the store has a fragment just so: the SHA-256 of its nodes and relationships as JSON, whose maps are
 * sorted.
 */
final class Fingerprint {
    private static final JsonMapper JSON = new JsonMapper();

    private Fingerprint() {}

    static String of(PropertyFragment fragment) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(fragment));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256, and a fragment is plain data", e);
        }
    }
}
