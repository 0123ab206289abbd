package org.paperweave.storetests;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedLink;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.graph.EntityNode;
import org.paperweave.model.graph.EntityNode.Direction;
import org.paperweave.model.graph.GraphFragment;
import org.paperweave.model.graph.LinkNode;
import org.paperweave.model.graph.PaperNode;
import org.paperweave.model.graph.Relation;
import org.paperweave.model.graph.ResultNode;
import org.paperweave.model.graph.Statement;
import org.paperweave.model.graph.StatementEvidence;
import org.paperweave.model.paper.PaperDate;
import org.paperweave.model.paper.PaperId;

/**
 * A small graph, made up, with what makes questions hard: two things of one name, variants, ties, papers without title or
 * date, a repository that two papers spell differently, numbers that are ranges, and names that look like code or like
 * an IRI.
 */
final class QuerySample {
    static final String HOSTILE = "x\"}) DETACH DELETE n //";
    static final String SCRIPT = "<script>alert('x')</script>";

    private QuerySample() {}

    static List<GraphFragment> fragments() {
        List<GraphFragment> all = new ArrayList<>(entities());
        all.addAll(papers());
        all.sort(Comparator.<GraphFragment, Boolean>comparing(GraphFragment.OfPaper.class::isInstance)
                .thenComparing(GraphFragment::key));
        return all;
    }

    private static List<GraphFragment> entities() {
        return List.of(
                entity("dataset/imagenet", "ImageNet", null, null, "ILSVRC"),
                entity("dataset/imagenet-1k", "ImageNet-1K", "dataset/imagenet", null),
                entity("dataset/gsm8k", "GSM8K", null, null, "Grade School Math 8K"),
                entity("dataset/apps-coding-problems", "APPS", null, null),
                entity("dataset/apps-phone-usage", "APPS", null, null),
                entity("dataset/x-detach-delete-n", HOSTILE, null, null, SCRIPT),
                entity("method/lora", "LoRA", null, null, "Low-Rank Adaptation"),
                entity("method/lora-plus", "LoRA+", "method/lora", null),
                // Named by the letters of another's IRI: who asks by that IRI must still get the other.
                entity("method/impostor", "https w3id.org paperweave method LoRA", null, null),
                entity("method/full-fine-tuning", "full fine-tuning", null, null),
                entity("method/residual-network", "ResNet", null, null, "Residual Network"),
                entity("method/resnet-50", "ResNet-50", "method/residual-network", null),
                entity("method/craft-character-regions", "CRAFT", null, null),
                entity("method/craft-concept-factors", "CRAFT", null, null),
                entity("metric/accuracy", "accuracy", null, Direction.HIGHER, "Acc."),
                entity("metric/perplexity", "perplexity", null, Direction.LOWER),
                entity("task/image-classification", "image classification", null, null),
                entity("task/math-word-problems", "math word problems", null, null));
    }

    private static List<GraphFragment> papers() {
        return List.of(
                paper("2101.00001", "Small Updates to Large Models", "2021-01-04", "Ada Example", "Ben; Sample")
                        .says(Relation.INTRODUCES, "method/lora", "We add small matrices and call this LoRA.")
                        .says(Relation.COMPARES_WITH, "method/full-fine-tuning", "It is on par with full fine-tuning.")
                        .says(Relation.EVALUATES_ON, "dataset/gsm8k", "On GSM8K it reaches 41.5% accuracy.")
                        .says(Relation.MEASURES, "metric/accuracy", "On GSM8K it reaches 41.5% accuracy.")
                        .says(Relation.ADDRESSES, "task/math-word-problems", "We look at math word problems.")
                        .code("https://github.com/Sample/Small-Updates", true)
                        .result("a", "method/lora", "dataset/gsm8k", "metric/accuracy", null, "41.5", "%", "ABSOLUTE")
                        .result(
                                "b",
                                "method/lora",
                                "dataset/gsm8k",
                                "metric/accuracy",
                                "method/full-fine-tuning",
                                "1.25",
                                "points",
                                "GAIN")
                        .result("c", "method/lora", "dataset/gsm8k", "metric/perplexity", null, "7", "", "ABSOLUTE")
                        .build(),
                paper("2102.00002", "Two Learning Rates", "2021-02", "Cleo Example")
                        .says(Relation.INTRODUCES, "method/lora-plus", "LoRA+ sets two learning rates.")
                        .says(Relation.USES, "method/lora", "We start from LoRA.")
                        .says(Relation.EVALUATES_ON, "dataset/gsm8k", "LoRA+ solves 43% of GSM8K.")
                        .code("https://github.com/sample/small-updates", false)
                        .result(
                                "a",
                                "method/lora-plus",
                                "dataset/gsm8k",
                                "metric/accuracy",
                                null,
                                "43",
                                "%",
                                "ABSOLUTE")
                        .result(
                                "b",
                                "method/lora-plus",
                                "dataset/gsm8k",
                                "metric/perplexity",
                                null,
                                "2-3",
                                "",
                                "ABSOLUTE")
                        .build(),
                paper("2203.00003", "Deep Residuals Again", "2022-03-10")
                        .says(Relation.USES, "method/resnet-50", "We train ResNet-50 once more.")
                        .says(Relation.COMPARES_WITH, "method/residual-network", "The first ResNet is our yardstick.")
                        .says(Relation.EVALUATES_ON, "dataset/imagenet-1k", "On ImageNet-1K we see 80.4%.")
                        .says(Relation.TRAINS_ON, "dataset/imagenet", "All of ImageNet is used for training.")
                        .says(Relation.ADDRESSES, "task/image-classification", "Image classification is not done.")
                        .page("https://example.org/residuals")
                        .result(
                                "a",
                                "method/resnet-50",
                                "dataset/imagenet-1k",
                                "metric/accuracy",
                                null,
                                "80.40",
                                "%",
                                "ABSOLUTE")
                        .result("b", "method/resnet-50", "dataset/imagenet-1k", null, null, "3", "x", "REDUCTION")
                        .build(),
                paper("2204.00004", null, null)
                        .says(Relation.EVALUATES_ON, "dataset/imagenet", null)
                        .says(Relation.USES, "method/residual-network", "A ResNet does the rest.")
                        .says(Relation.USES, "method/lora", "LoRA keeps it small.")
                        .build(),
                paper("2205.00005", "Reading Signs", "2022-05-01")
                        .says(Relation.INTRODUCES, "method/craft-character-regions", "CRAFT finds characters.")
                        .says(Relation.MENTIONS, "dataset/apps-phone-usage", "Unlike APPS, we need no phones.")
                        .says(Relation.EVALUATES_ON, "dataset/imagenet", "We also run it on ImageNet.")
                        .build(),
                paper("2306.00006", "Concepts by Factors", "2023-06-30")
                        .says(Relation.INTRODUCES, "method/craft-concept-factors", "CRAFT explains by concepts.")
                        .says(Relation.USES, "method/residual-network", "The model explained is a ResNet.")
                        .says(Relation.INTRODUCES, "dataset/apps-coding-problems", "APPS holds coding problems.")
                        .build(),
                paper("2307.00007", SCRIPT, "2023-07")
                        .says(Relation.USES, "method/lora", "Name your \"method\" as you like, LoRA\\n or not.")
                        .says(Relation.EVALUATES_ON, "dataset/x-detach-delete-n", HOSTILE + " is a data set.")
                        .says(Relation.EVALUATES_ON, "dataset/gsm8k", "GSM8K \uD835\uDD4F comes last.")
                        .says(Relation.ADDRESSES, "task/math-word-problems", "Math word problems, <b>again</b>.")
                        .result("a", "method/lora", "dataset/gsm8k", "metric/accuracy", null, "43.0", "%", "ABSOLUTE")
                        .result("b", "method/lora", "dataset/gsm8k", "metric/perplexity", null, "5.5", "", "ABSOLUTE")
                        .build());
    }

    private static GraphFragment entity(
            String key, String name, @Nullable String broader, @Nullable Direction direction, String... aliases) {
        EntityType type = EntityType.valueOf(key.substring(0, key.indexOf('/')).toUpperCase(Locale.ROOT));
        return new GraphFragment.OfEntity(new EntityNode(key, type, name, List.of(aliases), broader, direction));
    }

    private static PaperBuilder paper(String arxiv, @Nullable String title, @Nullable String date, String... authors) {
        PaperId id = new PaperId(PaperId.Scheme.ARXIV, arxiv);
        return new PaperBuilder(new PaperNode(
                "paper/" + id.path(),
                List.of(id),
                title,
                List.of(),
                "An abstract, made up.",
                List.of(authors),
                List.of(),
                List.of(),
                date == null ? null : PaperDate.parse(date).orElseThrow()));
    }

    /** Puts one paper together. */
    private static final class PaperBuilder {
        private final PaperNode paper;
        private final List<LinkNode> links = new ArrayList<>();
        private final List<ResultNode> results = new ArrayList<>();
        private final List<Statement> statements = new ArrayList<>();
        private int position;

        PaperBuilder(PaperNode paper) {
            this.paper = paper;
        }

        PaperBuilder says(Relation relation, String object, @Nullable String sentence) {
            return says(relation, object, false, sentence);
        }

        PaperBuilder code(String url, boolean official) {
            String[] parts = url.split("/", -1);
            String key = "repository/" + (parts[2] + "/" + parts[3] + "/" + parts[4]).toLowerCase(Locale.ROOT);
            links.add(new LinkNode(key, url, ExtractedLink.Kind.CODE, parts[2], parts[3], parts[4]));
            return says(Relation.HAS_CODE, key, official, "Code: " + url);
        }

        PaperBuilder page(String url) {
            String key = "page/" + url.substring("https://".length());
            links.add(new LinkNode(key, url, ExtractedLink.Kind.PAGE, url.split("/", -1)[2], null, null));
            return says(Relation.LINKS_TO, key, false, "See " + url);
        }

        PaperBuilder result(
                String slug,
                @Nullable String method,
                @Nullable String dataset,
                @Nullable String metric,
                @Nullable String baseline,
                String raw,
                String unit,
                String kind) {
            String key = paper.key() + "/result/" + slug;
            BigDecimal value = raw.contains("-") ? null : new BigDecimal(raw);
            results.add(new ResultNode(
                    key, method, dataset, metric, baseline, value, raw, unit, ExtractedResult.Kind.valueOf(kind)));
            return says(Relation.REPORTS, key, false, "It comes to " + raw + unit + ".");
        }

        GraphFragment build() {
            return new GraphFragment.OfPaper(paper, links, results, statements);
        }

        private PaperBuilder says(Relation relation, String object, boolean official, @Nullable String sentence) {
            // Places in the abstract only have to differ: two statements about one place share their sentence.
            StatementEvidence evidence =
                    sentence == null ? null : new StatementEvidence(false, position++, position, "word", sentence);
            statements.add(new Statement(
                    relation, object, 0.75, official, sentence == null ? "source/field" : "rule/made-up", evidence));
            return this;
        }
    }
}
