package org.paperweave.app;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperweave.model.paper.PaperId;

/** How a user names a paper on the command line. */
final class PaperReference {
    private static final Pattern KEY = Pattern.compile("(?:.*/)?paper/([a-z]+)/(.+)");

    private PaperReference() {}

    /** The identifier in any of its spellings, or the key or IRI of the paper; empty for all else. */
    static Optional<PaperId> parse(String text) {
        Matcher key = KEY.matcher(text.strip());
        if (key.matches()) {
            return Arrays.stream(PaperId.Scheme.values())
                    .filter(scheme -> scheme.segment().equals(key.group(1)))
                    .findFirst()
                    .map(scheme -> new PaperId(scheme, key.group(2)));
        }
        return PaperId.recognise(text);
    }
}
