package org.paperweave.model.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperIdTest {
    @ParameterizedTest
    @CsvSource({
        "2106.09685, arxiv:2106.09685",
        "arXiv:2106.09685v3, arxiv:2106.09685",
        "https://arxiv.org/abs/2106.09685v1, arxiv:2106.09685",
        "https://arxiv.org/pdf/2106.09685.pdf, arxiv:2106.09685",
        "oai:arXiv.org:math/0309136, arxiv:math/0309136",
        "math.GT/0309136, arxiv:math.GT/0309136",
        "10.48550/arXiv.2106.09685, arxiv:2106.09685",
        "https://doi.org/10.1000/AbC, doi:10.1000/abc",
        "https://aclanthology.org/P19-1001/, acl:P19-1001",
        "acl:2020.acl-main.1, acl:2020.acl-main.1",
    })
    void identifiersAreRecognisedHoweverTheyAreWritten(String given, String wanted) {
        assertThat(PaperId.recognise(given)).hasToString("Optional[" + wanted + "]");
    }

    @ParameterizedTest
    @CsvSource({"17", "003-011", "hello", "2106", "12.34"})
    void whatIsNoIdentifierIsNotRecognised(String given) {
        assertThat(PaperId.recognise(given)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2106.09685, https://arxiv.org/abs/2106.09685",
        "math.GT/0309136, https://arxiv.org/abs/math.GT/0309136",
        "10.1000/AbC<1>, https://doi.org/10.1000/abc%3C1%3E",
        "acl:2020.acl-main.1, https://aclanthology.org/2020.acl-main.1",
    })
    void identifiersThatProveItLeadToThePaper(String given, String url) {
        assertThat(PaperId.recognise(given).flatMap(PaperId::url)).contains(url);
        assertThat(PaperId.catalogue("x:1").url()).isEmpty();
    }

    @Test
    void pathsTellIdentifiersApartAndHoldOnlyWhatAnIriTakes() {
        assertThat(new PaperId(PaperId.Scheme.ARXIV, "2106.09685").path()).isEqualTo("arxiv/2106.09685");
        assertThat(PaperId.catalogue("a b<c>\"").path()).isEqualTo("catalogue/a%20b%3Cc%3E%22");
        assertThat(PaperId.catalogue("a b").path())
                .isNotEqualTo(PaperId.catalogue("a%20b").path());
    }
}
