package org.paperweave.app.serve;

import org.jspecify.annotations.Nullable;

/** A page under way: every text that goes in is escaped, so that names stay names whatever they hold. For one thread. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Mark-up that is written here, never text of the graph. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    Html text(@Nullable String text) {
        escape(text == null ? "" : text);
        return this;
    }

    Html link(String href, @Nullable String text) {
        return raw("<a href=\"").text(href).raw("\">").text(text).raw("</a>");
    }

    /** An outside page: only web addresses become links. */
    Html outside(String url) {
        boolean web = url.startsWith("https://") || url.startsWith("http://");
        return web
                ? raw("<a rel=\"nofollow noopener\" href=\"")
                        .text(url)
                        .raw("\">")
                        .text(url)
                        .raw("</a>")
                : text(url);
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
