package org.paperweave.extractor.result;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paperweave.extractor.evaluate.GoldPaper;
import org.paperweave.model.extraction.EntityType;

/** What a result may say besides its number. */
enum Slot {
    METRIC(EntityType.METRIC),
    DATASET(EntityType.DATASET),
    METHOD(EntityType.METHOD),
    BASELINE(EntityType.METHOD);

    private final EntityType type;

    Slot(EntityType type) {
        this.type = type;
    }

    /** What fills it. */
    EntityType type() {
        return type;
    }

    /** The file of its model. */
    String file() {
        return "slot-" + name().toLowerCase(Locale.ROOT) + ".model.gz";
    }

    /** What an annotation has in it. */
    @Nullable String of(GoldPaper.Result result) {
        return switch (this) {
            case METRIC -> result.metric();
            case DATASET -> result.dataset();
            case METHOD -> result.method();
            case BASELINE -> result.baseline();
        };
    }
}
