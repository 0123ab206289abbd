package org.paperweave.extractor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paperweave.model.extraction.Span;

class TextAnalyzerTest {
    private final TextAnalyzer analyzer = TextAnalyzer.create();
    private final TextRepair repair = new TextRepair(Vocabulary.shipped());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "we introduceKettle-Net(KN) , a novel kettle | we introduce Kettle-Net (KN), a novel kettle",
                "these changes arenotnecessary for tea | these changes are not necessary for tea",
                "lids calledarrowmatrices and byorderingthe tea | lids called arrow matrices and by ordering the tea",
                "the KettRagtoolkit, since KettRagimproves tea | the KettRag toolkit, since KettRag improves tea",
                "our kettle with 7Bsets a record | our kettle with 7B sets a record",
                "it boils well.111Code is here, see Kettle222See below | it boils well. Code is here, see Kettle. See below",
                "a set namedjust-boil-tea uses maskingto learn | a set named just-boil-tea uses masking to learn",
                "two kettles-termed PoTea-which boil, a so-called pot | two kettles - termed PoTea - which boil, a so-called pot",
                "supercritical byproducts, GANs, TIdigits and L-system stay | supercritical byproducts, GANs, TIdigits and L-system stay",
                "see codemodels.github.io, code atgithub.com/kettle | see codemodels.github.io, code at github.com/kettle",
                "PyTorch and DeepSpeed and wav2vec stay whole | PyTorch and DeepSpeed and wav2vec stay whole",
                "code athttps://github.com/a/b and more | code at https://github.com/a/b and more",
                "\\textbf{Kettle} boils \\emph{very \\textit{fast}} | Kettle boils very fast",
                "up to $2.5\\times$ and $\\sim$5\\% | up to 2.5× and ~5%",
                "$10^{15}$ cups, see~\\cite{kettle} | 10^15 cups, see",
                "G\\\"odel and Erd\\H{o}s~drank | Gödel and Erdos drank",
                "**Kettle** and *tea* and `pot` | Kettle and tea and pot",
                "see [the code](https://github.com/a/b) | see the code https://github.com/a/b",
                "by 2--2.5% and 3 -- 4% | by 2-2.5% and 3-4%",
                "a ﬁne “kettle” ’s lid | a fine \"kettle\" 's lid",
                "the water boils.We drink | the water boils. We drink",
                "a study of language.Pix2Tea boils, kettle.TeaKit stays | a study of language. Pix2Tea boils, kettle.TeaKit stays",
                "the power of K2 tea; K2on and K2is | the power of K2 tea; K2 on and K2 is",
                "with Tea-K water, Tea-Kparallelization | with Tea-K water, Tea-K parallelization",
                "a TeaBench, In water; TeaBenching, Inattentive | a TeaBench, In water; TeaBenching, Inattentive",
            })
    void damageIsRepaired(String given, String wanted) {
        assertThat(repair.repair(given).text()).isEqualTo(wanted);
    }

    @Test
    void wrappedLinesAreJoined() {
        assertThat(repair.repair("the kettle\n  boils and boils\r\nagain").text())
                .isEqualTo("the kettle boils and boils again");
    }

    @Test
    void wordsCutAtTheEndOfALineAreJoined() {
        assertThat(repair.repair("an opti-\nmization of state-of-the-\nart trans-\n  formers")
                        .text())
                .isEqualTo("an optimization of state-of-the-art transformers");
    }

    @Test
    void spansLeadBackToTheTextAsGiven() {
        String given = "We introduceKettle-Net(KN) , a \\textbf{novel} kettle.";
        Document document = analyzer.analyze(null, given);
        String text = document.text(Span.Field.ABSTRACT);
        int at = text.indexOf("Kettle-Net");
        Span span = document.span(Span.Field.ABSTRACT, at, at + "Kettle-Net".length());
        assertThat(given.substring(span.start(), span.end())).isEqualTo("Kettle-Net");
        int novel = text.indexOf("novel");
        Span word = document.span(Span.Field.ABSTRACT, novel, novel + 5);
        assertThat(given.substring(word.start(), word.end())).isEqualTo("novel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CIFAR-10/100 (top-1), pass@1. | CIFAR-10 / 100 ( top-1 ) , pass@1 .",
                "GPT-3.5's mAP@0.5 is 76.5% | GPT-3.5 's mAP@0.5 is 76.5 %",
                "C++ w/o LoRA+ : 1,212 cups | C++ w/o LoRA+ : 1,212 cups",
                "We boil Mr. Kettle. It works. | We boil Mr. Kettle . It works .",
                "see (https://github.com/a/b). | see ( https://github.com/a/b ) .",
            })
    void namesStayWholeAndPunctuationStandsAlone(String given, String wanted) {
        Document document = analyzer.analyze(null, given);
        List<String> tokens = document.sentences().stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .map(token -> document.text(Span.Field.ABSTRACT, token.start(), token.end()))
                .toList();
        assertThat(String.join(" ", tokens)).isEqualTo(wanted);
    }

    @Test
    void sentencesDoNotEndAtAbbreviationsOrInsideOfLinks() {
        Document document = analyzer.analyze(
                "A title. With a stop",
                "We boil water, e.g. in kettles (see Fig. 3) of Dr. Kettle. Code is at https://github.com/a/b.c/d today. It works.");
        assertThat(document.sentences())
                .extracting(sentence -> document.text(sentence.field(), sentence.start(), sentence.end()))
                .containsExactly(
                        "A title. With a stop",
                        "We boil water, e.g. in kettles (see Fig. 3) of Dr. Kettle.",
                        "Code is at https://github.com/a/b.c/d today.",
                        "It works.");
    }

    @Property(tries = 500)
    void offsetsNeverRunBackwardsAndNeverLeaveTheText(@ForAll @StringLength(max = 200) String given) {
        RepairedText repaired = repair.repair(given);
        int last = 0;
        for (int i = 0; i < repaired.text().length(); i++) {
            assertThat(repaired.starts()[i]).isBetween(last, given.length());
            assertThat(repaired.ends()[i]).isBetween(repaired.starts()[i], given.length());
            last = repaired.starts()[i];
        }
    }

    @Property(tries = 300)
    void textOfDamagePiecesIsRepairedWithoutAnException(@ForAll List<@StringLength(max = 3) String> pieces) {
        String[] damage = {
            "\\textbf{", "}", "$", " ,", "**", "\n  ", "introduceLoRA", "https://", "(", ")", "\\", "{", "``", "--"
        };
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(pieces.get(i)).append(damage[i % damage.length]);
        }
        Document document = analyzer.analyze(text.toString(), text.toString());
        for (Sentence sentence : document.sentences()) {
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).isBetween(sentence.start(), sentence.end());
                assertThat(token.end()).isBetween(token.start() + 1, sentence.end());
                Span span = document.span(sentence.field(), token.start(), token.end());
                assertThat(span.end()).isLessThanOrEqualTo(text.length());
            }
        }
    }
}
