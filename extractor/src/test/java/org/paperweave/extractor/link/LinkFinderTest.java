package org.paperweave.extractor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperweave.extractor.text.Document;
import org.paperweave.extractor.text.TextAnalyzer;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.ExtractedLink.Kind;
import org.paperweave.model.extraction.Span;

class LinkFinderTest {
    private final TextAnalyzer analyzer = TextAnalyzer.create();
    private final LinkFinder finder = new LinkFinder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Our code is at https://github.com/tea/kettle. | https://github.com/tea/kettle | CODE",
                "Code: https://github.com/tea/kettle.git | https://github.com/tea/kettle | CODE",
                "(see github.com/tea/kettle) | https://github.com/tea/kettle | CODE",
                "code athttps://github.com/tea/kettle.Code is free. | https://github.com/tea/kettle | CODE",
                "at https: //github. com/ tea/kettle now. | https://github.com/tea/kettle | CODE",
                "code: \\url{https://github.com/tea/ket\\_tle}. | https://github.com/tea/ket_tle | CODE",
                "\\href{https://github.com/tea/kettle}{here} | https://github.com/tea/kettle | CODE",
                "[code](https://github.com/tea/kettle) | https://github.com/tea/kettle | CODE",
                "in https://github.com/tea/kettle/tree/main/src, | https://github.com/tea/kettle/tree/main/src | CODE",
                "see www.kettles.example/tea. | https://www.kettles.example/tea | PAGE",
                "Project page: tea.github.io/kettle | https://tea.github.io/kettle | PAGE",
                "data: https://huggingface.co/datasets/tea/cups | https://huggingface.co/datasets/tea/cups | DATA",
                "weights at https://huggingface.co/tea/kettle-7b. | https://huggingface.co/tea/kettle-7b | MODEL",
                "code at https://anonymous.4open.science/r/kettle-1A | https://anonymous.4open.science/r/kettle-1A | CODE",
                "footnote222https://github.com/tea/kettle ends | https://github.com/tea/kettle | CODE",
                "code is at https://github.com/tea/Big Kettle. | https://github.com/tea/Big_Kettle | CODE",
            })
    void linksAreCompletedAndCleaned(String text, String url, Kind kind) {
        assertThat(find(text)).singleElement().satisfies(link -> {
            assertThat(link.url()).isEqualTo(url);
            assertThat(link.kind()).isEqualTo(kind);
            assertThat(link.evidence()).isNotNull();
        });
    }

    @Test
    void oneRepositoryIsOneLinkHoweverOftenItIsGiven() {
        assertThat(
                        find(
                                "{https://github.com/tea/kettle}{https://github.com/tea/kettle} and https://github.com/tea/kettle/issues"))
                .hasSize(1);
    }

    @Test
    void aLinkIsOfficialOnlyWhereThePaperGivesItAsItsOwn() {
        assertThat(find("Our code is available at https://github.com/tea/kettle."))
                .allMatch(ExtractedLink::official);
        assertThat(
                        find(
                                "We compare with a baseline built on https://github.com/coffee/pot which many people use for brewing coffee."))
                .noneMatch(ExtractedLink::official);
    }

    @Test
    void fieldsBesideTheAbstractGiveLinksWithoutEvidence() {
        Document document = analyzer.analyze(null, "No link here.");
        assertThat(finder.find(document, List.of("12 pages, code at https://github.com/tea/kettle")))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.evidence()).isNull();
                    assertThat(link.official()).isTrue();
                });
    }

    @Test
    void whatIsNoLinkIsNone() {
        assertThat(find("A ratio of 3/4 and the words and/or, e.g. in section 2.1. GitHub is popular."))
                .isEmpty();
    }

    @Test
    void evidenceIsTheLinkAsGiven() {
        String text = "Code:\n  https://github.com/tea/kettle.";
        ExtractedLink link = find(text).get(0);
        Span span = Objects.requireNonNull(link.evidence()).span();
        assertThat(text.substring(span.start(), span.end())).contains("github.com/tea/kettle");
    }

    private List<ExtractedLink> find(String text) {
        return finder.find(analyzer.analyze(null, text), List.of());
    }
}
