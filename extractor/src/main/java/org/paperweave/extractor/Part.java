package org.paperweave.extractor;

/** What the extractor is made of, as far as it can do without: for finding out what each part is worth. */
public enum Part {
    /** Mending damaged text. */
    REPAIR("text repair"),
    /** Curated names. */
    LEXICON("lexicon"),
    /** What first models say of the names of a corpus. */
    GAZETTEER("gazetteer"),
    /** What first models have taught others on a corpus. */
    CORPUS_VIEWS("models taught by the corpus"),
    /** Which words keep the same company in a corpus. */
    CLUSTERS("word clusters"),
    /** Looking at candidates again beside one another. */
    SECOND_LOOK("second look at candidates"),
    /** Looking at roles again beside one another. */
    SECOND_ROLE_LOOK("second look at roles"),
    /** "We propose NAME", "NAME: …" at the head of a title. */
    PRESENTED("rule of what is presented"),
    /** Making probabilities of scores. */
    CALIBRATION("calibration");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    /** For people to read. */
    public String title() {
        return title;
    }
}
