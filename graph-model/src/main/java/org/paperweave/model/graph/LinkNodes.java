package org.paperweave.model.graph;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paperweave.model.extraction.ExtractedLink;

/** Makes nodes of links. A repository is one node however deep a link goes into it. */
final class LinkNodes {
    private static final Pattern PARTS =
            Pattern.compile("https?://(?:www\\.)?([^/?#]+)([^?#]*)(.*)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> FORGES = Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org");

    private LinkNodes() {}

    static LinkNode of(ExtractedLink link) {
        Matcher parts = PARTS.matcher(link.url());
        if (!parts.matches()) {
            return new LinkNode("page/" + encode(link.url()), link.url(), link.kind(), "", null, null);
        }
        String host = parts.group(1).toLowerCase(Locale.ROOT);
        String path = parts.group(2).replaceAll("^/+|/+$", "");
        String[] segments = path.split("/+", -1);
        if (FORGES.contains(host) && segments.length >= 2) {
            String owner = segments[0];
            String name = segments[1].replaceAll("(?i)\\.git$", "");
            return new LinkNode(
                    "repository/" + host + "/" + encode(owner.toLowerCase(Locale.ROOT)) + "/"
                            + encode(name.toLowerCase(Locale.ROOT)),
                    "https://" + host + "/" + owner + "/" + name,
                    link.kind(),
                    host,
                    owner,
                    name);
        }
        String kind = link.kind() == ExtractedLink.Kind.CODE ? "repository/" : "page/";
        String key = kind + encode(host) + (path.isEmpty() ? "" : "/" + encode(path)) + encode(parts.group(3));
        return new LinkNode(key, link.url(), link.kind(), host, null, null);
    }

    private static String encode(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 128 && (Character.isLetterOrDigit(c) || "-._~/".indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(String.format(Locale.ROOT, "%%%02X", b & 0xff));
            }
        }
        return out.toString();
    }
}
