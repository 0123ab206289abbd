/**
 * The {@code paperweave} command: the only place that knows all modules. {@link org.paperweave.app.Main} is where it
 * starts; each sub-command is one class that reads its options, calls the module that does the work, and prints.
 *
 * <p>Results go to standard output, all else to standard error. No command catches what it cannot mend: {@link
 * org.paperweave.app.FailureHandler} turns every failure into a sentence and an exit code.
 */
@NullMarked
package org.paperweave.app;

import org.jspecify.annotations.NullMarked;
