package org.paperweave.model.property;

import java.util.Locale;
import org.paperweave.model.ModelException;

/** Constants of enums as the property graph writes them: in lower case. */
final class Codes {
    private Codes() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> E parse(Class<E> type, String code, String where) {
        for (E constant : type.getEnumConstants()) {
            if (of(constant).equals(code)) {
                return constant;
            }
        }
        throw new ModelException("'" + code + "' is no " + type.getSimpleName() + " at " + where
                + ": something other than Paperweave wrote it. Load the graph again.");
    }
}
