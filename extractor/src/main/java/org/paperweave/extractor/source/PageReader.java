package org.paperweave.extractor.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.Source;

/**
 * A page copied as text: abstracts with, around each of them, what the page has of title, identifier, date and remarks,
 * in whatever order. Each line is judged by its looks ({@link PageLine}); lines are then grouped around the abstracts. Whether
 * identifiers stand above or below their abstracts is told from the beginning of the page.
 */
final class PageReader implements RecordReader {
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)\\S+");
    private static final Pattern AUTHORS = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}\\p{Lu}[\\p{L}.'’-]+(?:(?:\\s*,\\s*|\\s*;\\s*|,?\\s+and\\s+)(?:\\p{Lu}[\\p{L}.'’-]*\\s+){1,4}\\p{Lu}[\\p{L}.'’-]+)+(?:,? et al\\.?)?");

    private final String name;
    private final PageParagraphs paragraphs;
    private final boolean hasIds;
    private final boolean idsBelow;
    private final Queue<ReadItem> ready = new ArrayDeque<>();
    private Draft draft = new Draft();
    private boolean any;
    private boolean ended;

    /**
     * @param name of the input
     * @param text the page
     * @param start its beginning, looked at beforehand
     */
    PageReader(String name, BufferedReader text, String start) throws IOException {
        this.name = name;
        this.paragraphs = new PageParagraphs(text);
        int firstId = -1;
        int firstProse = -1;
        PageParagraphs peeked = new PageParagraphs(new BufferedReader(new StringReader(start)));
        int position = 0;
        for (PageLine line = peeked.next(); line != null && (firstId < 0 || firstProse < 0); line = peeked.next()) {
            if (line.kind() == PageLine.Kind.ID && firstId < 0) {
                firstId = position;
            } else if (line.kind() == PageLine.Kind.PROSE && firstProse < 0) {
                firstProse = position;
            }
            position++;
        }
        this.hasIds = firstId >= 0;
        this.idsBelow = hasIds && firstProse >= 0 && firstProse < firstId;
    }

    @Override
    public @Nullable ReadItem next() throws IOException {
        while (ready.isEmpty() && !ended) {
            PageLine line = paragraphs.next();
            if (line == null) {
                ended = true;
                finish();
                if (!any) {
                    ready.add(new ReadItem.OfReject(new Reject(
                            new Source(name, 0),
                            "No paper was found in it. Expected are JSON lines, JSON, CSV, TSV, XML, or a page with"
                                    + " abstracts of at least two sentences.",
                            "")));
                }
            } else {
                take(line);
            }
        }
        return ready.poll();
    }

    private void take(PageLine line) {
        switch (line.kind()) {
            case PROSE -> prose(line);
            case ID -> id(line);
            case LABEL -> label(line);
            case REMARK -> draft.remarks.add(line.text());
            case SHORT -> {
                if (idsBelow && !draft.prose.isEmpty() && !draft.closed) {
                    draft.remarks.add(line.text());
                } else {
                    startAnewAfterAbstract();
                    draft.candidates.add(line);
                }
            }
            case RULE, FURNITURE -> {
                if (!idsBelow) {
                    startAnewAfterAbstract();
                }
            }
        }
    }

    private void prose(PageLine line) {
        boolean labelled = !line.label().isEmpty();
        // On a page where every abstract has an id, a second paragraph without one belongs to the first.
        boolean goesOn = hasIds && !labelled && !draft.closed;
        if (!draft.prose.isEmpty() && !goesOn) {
            finish();
        }
        if (draft.prose.isEmpty() && draft.line == 0) {
            draft.line = draft.candidates.isEmpty()
                    ? line.number()
                    : draft.candidates.get(draft.candidates.size() - 1).number();
        }
        draft.prose.add(line.text());
    }

    private void id(PageLine line) {
        if (idsBelow) {
            draft.closed = true;
        } else if (!draft.prose.isEmpty() || draft.id != null) {
            finish();
        }
        if (draft.id == null) {
            draft.id = line.text();
        }
        if (draft.line == 0) {
            draft.line = line.number();
        }
    }

    private void label(PageLine line) {
        boolean opens = "title".equals(line.label());
        if (opens || !idsBelow && line.label().startsWith("arxiv")) {
            startAnewAfterAbstract();
        }
        if (idsBelow && !draft.prose.isEmpty() && !opens) {
            draft.closed = true;
        }
        if (draft.line == 0) {
            draft.line = line.number();
        }
        draft.labels.add(line);
    }

    private void startAnewAfterAbstract() {
        if (!draft.prose.isEmpty()) {
            finish();
        }
    }

    /** Ends the draft: a record where it has an abstract or a title of its own, otherwise page furniture. */
    private void finish() {
        Draft done = draft;
        draft = new Draft();
        boolean titled = done.labels.stream().anyMatch(line -> "title".equals(line.label()));
        if (done.prose.isEmpty() && !titled && done.id == null) {
            return;
        }
        any = true;
        ready.add(record(done));
    }

    private ReadItem record(Draft done) {
        RecordBuilder record = new RecordBuilder(new Source(name, done.line));
        record.id(done.id).abstractText(String.join("\n\n", done.prose));
        String title = null;
        for (PageLine line : done.labels) {
            switch (line.label()) {
                case "title" -> title = line.text();
                case "authors", "author" -> record.authors(line.text());
                case "subjects", "categories" ->
                    List.of(line.text().split("[;\\s]\\s*", -1)).forEach(record::category);
                case "journal-ref" -> record.venue(line.text());
                case "doi", "arxiv", "arxiv id", "url" -> record.alsoKnownAs(line.text());
                default -> record.date(line.text());
            }
        }
        for (PageLine candidate : done.candidates) {
            if (AUTHORS.matcher(candidate.text()).matches()) {
                record.authors(candidate.text());
            } else if (done.labels.stream().noneMatch(line -> "title".equals(line.label()))) {
                title = candidate.text();
            }
        }
        record.title(title);
        for (String remark : done.remarks) {
            if (URL.matcher(remark).find()) {
                record.link(remark);
            }
        }
        return record.build();
    }

    /** What has been gathered of the paper at hand. */
    private static final class Draft {
        private final List<PageLine> candidates = new ArrayList<>();
        private final List<PageLine> labels = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private final List<String> prose = new ArrayList<>();
        private @Nullable String id;
        private long line;
        private boolean closed;
    }
}
