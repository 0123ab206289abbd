package org.paperweave.extractor.entity;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Classes of words that the tagger asks for. */
final class Words {
    /** Words that no name begins or ends with. */
    private static final Set<String> EDGE =
            set("a an the this that these those its their our your his her my we i you he she it they them us one ones "
                    + "and or but nor so yet for of in on at by to from with without within into onto over under between among across through "
                    + "via per as than then thus hence while when where which who whom whose what why how if because since although though "
                    + "whether both either neither each every all any some many much more most few fewer less least several such same other "
                    + "another not no only also very too just even still however moreover furthermore additionally specifically finally first "
                    + "second third firstly secondly namely especially particularly respectively e.g i.e etc et al vs versus "
                    + "is are was were be been being am has have had having do does did doing can could may might must shall should will would "
                    + "propose proposes proposed proposing introduce introduces introduced introducing present presents presented presenting "
                    + "show shows showed shown demonstrate demonstrates demonstrated achieve achieves achieved achieving outperform outperforms "
                    + "outperformed outperforming improve improves improving develop develops developed uses used using utilize "
                    + "utilizes utilizing leverage leverages leveraging apply applies applied applying evaluate evaluates evaluated evaluating "
                    + "provide provides provided providing make makes made making require requires required requiring enable enables enabled "
                    + "enabling allow allows allowed allowing reduce reduces reduced reducing increase increases increased increasing compare "
                    + "compared compares comparing consider considers considered considering include includes included including find finds found "
                    + "based called dubbed termed given due towards toward against during before after about above below up down "
                    + "out off again further here there now new novel existing recent recently previous previously prior current currently "
                    + "different various significant significantly important effectively efficiently state-of-the-art sota "
                    + "better best worse worst good higher highest lower lowest larger largest smaller smallest "
                    + "well often usually typically generally mainly mostly largely widely highly extensive comprehensive promising superior "
                    + "competitive comparable consistent consistently main major own able available publicly "
                    + "two three four five six seven eight nine ten like unlike instead rather despite regardless according "
                    + "study studies studied investigate investigates investigated explore explores explored address addresses addressed "
                    + "addressing offer offers offered offering yield yields yielded yielding obtain obtains obtained obtaining suffer suffers "
                    + "remain remains remained rely relies relied relying focus focuses focused focusing aim aims aimed lead leads led leading "
                    + "need needs needed help helps helped helping perform performs performed performing adopt adopts adopted adopting "
                    + "exhibit exhibits exhibited exceed exceeds exceeding surpass surpasses surpassed surpassing attain attains attained "
                    + "validate validates validated verify verifies verified designs designed designing employ employs employed "
                    + "combine combines combined combining extend extends extended extending contain contains containing consist consists "
                    + "conduct conducted construct constructed build built create created collect collected release released releasing "
                    + "paper work article approach approaches results result experiments experiment "
                    + "% ~ ± < > ≤ ≥ ≈ + - * & @ # ^ _ \\ $ → × = |");

    /** Words that a name may end with ("instruction following"), but not begin with. */
    private static final Set<String> NOT_FIRST = set("following design use code codes");

    /** Words that a name may begin with ("large-scale …", "named entity recognition"), but not end with. */
    private static final Set<String> NOT_LAST =
            set("named large small low high key efficient effective strong simple improved");

    /** Words in -ly that are no adverbs. */
    private static final Set<String> NOUNS_IN_LY =
            set("anomaly assembly family supply reply poly monopoly italy fly butterfly rally july tally ally");

    /** Words that a name may have inside. */
    private static final Set<String> INSIDE = set(
            "of the and for in to with on a an as from by at via without based is all you need not are or & - / + ' 's :");

    /** Words that stand at no end of a name even where capitals would allow it. */
    private static final Set<String> SMALL =
            set("a an the this that these those its our their your his her my we i you he she it they "
                    + "and or but nor for of in on at by to from with without via per as than is are was were be been has have does do can will "
                    + "e.g i.e etc et al vs versus paper here now however finally first second third");

    private Words() {}

    static boolean small(String lower) {
        return SMALL.contains(lower);
    }

    static boolean edge(String lower) {
        return EDGE.contains(lower);
    }

    static boolean notFirst(String lower) {
        return NOT_FIRST.contains(lower) || edge(lower);
    }

    static boolean notLast(String lower) {
        return NOT_LAST.contains(lower) || edge(lower);
    }

    /** Whether a word looks like an adverb; "anomaly" does not. */
    static boolean adverb(String lower) {
        return lower.endsWith("ly") && !NOUNS_IN_LY.contains(lower);
    }

    static boolean inside(String lower) {
        return INSIDE.contains(lower) || !EDGE.contains(lower);
    }

    private static Set<String> set(String words) {
        return Set.copyOf(
                new HashSet<>(Arrays.asList(words.toLowerCase(Locale.ROOT).split("\\s+", -1))));
    }
}
