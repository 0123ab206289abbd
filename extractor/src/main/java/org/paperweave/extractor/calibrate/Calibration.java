package org.paperweave.extractor.calibrate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.ExtractorException;
import org.paperweave.extractor.evaluate.Judgement;
import org.paperweave.model.extraction.EntityType;
import org.paperweave.model.extraction.ExtractedEntity;
import org.paperweave.model.extraction.ExtractedResult;
import org.paperweave.model.extraction.Extraction;

/** Gives findings the probability that they are right. Immutable, safe for use by several threads. */
public final class Calibration {
    /** Beside this class: part, score, probability a line. */
    private static final String FILE = "calibration.tsv";

    private final Map<Judgement.Part, Curve> curves;

    private Calibration(Map<Judgement.Part, Curve> curves) {
        this.curves = Map.copyOf(curves);
    }

    /**
     * The calibration that ships with Paperweave.
     *
     * @throws ExtractorException if it is missing or damaged
     */
    public static Calibration shipped() {
        try (InputStream in = Calibration.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new ExtractorException(
                        "No " + FILE + " in this build: make it with paperweave train, then build again.");
            }
            return read(in);
        } catch (IOException e) {
            throw new ExtractorException("The calibration " + FILE + " is damaged: build Paperweave again.", e);
        }
    }

    /**
     * The calibration that a trainer wrote.
     *
     * @param directory where it is
     * @throws ExtractorException if it is missing or damaged
     */
    public static Calibration of(Path directory) {
        try (InputStream in = Files.newInputStream(directory.resolve(FILE))) {
            return read(in);
        } catch (IOException e) {
            throw new ExtractorException(
                    "The calibration in " + directory + " cannot be read (" + e.getMessage() + "): train it again.", e);
        }
    }

    /** One that leaves scores as they are. */
    public static Calibration none() {
        return new Calibration(new EnumMap<>(Judgement.Part.class));
    }

    /**
     * Learns a calibration.
     *
     * @param findings judged, with the confidences of the models, of papers that the models had not seen
     */
    public static Calibration learn(List<Judgement> findings) {
        Map<Judgement.Part, Curve> curves = new EnumMap<>(Judgement.Part.class);
        findings.stream()
                .collect(Collectors.groupingBy(Judgement::part))
                .forEach((part, ofPart) -> curves.put(part, Curve.fit(ofPart)));
        return new Calibration(curves);
    }

    /**
     * The same findings with the probabilities that they are right, those below a threshold left out. A result goes with the entity that
     * it names: without it, it would say something else.
     *
     * @param extraction with the confidences of the models
     * @param least the least probability of the statement, from 0 to 1
     */
    public Extraction apply(Extraction extraction, double least) {
        List<ExtractedEntity> entities = extraction.entities().stream()
                .map(this::calibrated)
                .filter(entity -> entity.confidence() * entity.roleConfidence() >= least)
                .toList();
        Set<String> kept = new HashSet<>();
        entities.forEach(entity -> kept.add(entity.type() + entity.names().get(0)));
        List<ExtractedResult> results = extraction.results().stream()
                .map(result -> result.withConfidence(probability(Judgement.Part.RESULT, result.confidence())))
                .filter(result -> result.confidence() >= least)
                .filter(result -> has(kept, EntityType.METHOD, result.method())
                        && has(kept, EntityType.METHOD, result.baseline())
                        && has(kept, EntityType.DATASET, result.dataset())
                        && has(kept, EntityType.METRIC, result.metric()))
                .toList();
        return new Extraction(
                extraction.id(),
                extraction.paper(),
                extraction.title(),
                extraction.source(),
                extraction.sentences(),
                entities,
                extraction.links().stream()
                        .filter(link -> link.confidence() >= least)
                        .toList(),
                results);
    }

    private static boolean has(Set<String> kept, EntityType type, @Nullable String name) {
        return name == null || kept.contains(type + name);
    }

    private ExtractedEntity calibrated(ExtractedEntity entity) {
        return entity.withConfidence(
                probability(Judgement.Part.of(entity.type()), entity.confidence()),
                entity.role() == null ? 1 : probability(Judgement.Part.roleOf(entity.type()), entity.roleConfidence()));
    }

    private double probability(Judgement.Part part, double score) {
        Curve curve = curves.get(part);
        return curve == null ? score : curve.at(score);
    }

    /**
     * Writes it; the same calibration gives the same bytes.
     *
     * @param directory where it goes
     * @throws IOException if it cannot be written
     */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        StringBuilder lines = new StringBuilder("# What a score of a model means. Made by paperweave train.\n");
        new EnumMap<>(curves).forEach((part, curve) -> {
            for (int i = 0; i < curve.scores().size(); i++) {
                lines.append(part)
                        .append('\t')
                        .append(curve.scores().get(i))
                        .append('\t')
                        .append(curve.probabilities().get(i))
                        .append('\n');
            }
        });
        Files.writeString(directory.resolve(FILE), lines);
    }

    private static Calibration read(InputStream in) throws IOException {
        Map<Judgement.Part, List<double[]>> points = new EnumMap<>(Judgement.Part.class);
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                points.computeIfAbsent(Judgement.Part.valueOf(cells[0]), part -> new ArrayList<>())
                        .add(new double[] {Double.parseDouble(cells[1]), Double.parseDouble(cells[2])});
            }
        }
        Map<Judgement.Part, Curve> curves = new EnumMap<>(Judgement.Part.class);
        points.forEach((part, all) -> curves.put(
                part,
                new Curve(
                        all.stream().map(point -> point[0]).toList(),
                        all.stream().map(point -> point[1]).toList())));
        return new Calibration(curves);
    }
}
