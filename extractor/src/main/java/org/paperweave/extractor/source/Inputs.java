package org.paperweave.extractor.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.paperweave.model.paper.Source;

/**
 * The inputs of one run: files, folders, standard input. The format of each is recognised by its content, and so is the
 * packing (gz, bz2, zst). An input that cannot be read becomes a reject, and the rest goes on.
 *
 * <p>Reading is lazy and for one thread; {@link #bytesRead()} may be asked from any.
 */
public final class Inputs {
    /** The name of standard input. */
    private static final String STANDARD_INPUT = "-";

    private final List<String> names;
    private final InputStream standardInput;
    private final AtomicLong bytesRead = new AtomicLong();

    private Inputs(List<String> names, InputStream standardInput) {
        this.names = List.copyOf(names);
        this.standardInput = standardInput;
    }

    /**
     * The inputs of a run.
     *
     * @param names files and folders; {@code -} is standard input
     * @param standardInput what {@code -} reads; not closed
     */
    public static Inputs of(List<String> names, InputStream standardInput) {
        return new Inputs(names, standardInput);
    }

    /**
     * Everything that the inputs hold, in their order; the files of a folder by path. To be closed.
     */
    public Stream<ReadItem> read() {
        Reading reading = new Reading(files().iterator());
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(reading, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .onClose(reading::close);
    }

    /** Bytes of the files, packed as they are, that have been read so far. */
    public long bytesRead() {
        return bytesRead.get();
    }

    /** Bytes of all files together; -1 where standard input is among them. */
    public long bytesTotal() {
        long sum = 0;
        for (String name : files()) {
            if (STANDARD_INPUT.equals(name)) {
                return -1;
            }
            try {
                sum += Files.size(Path.of(name));
            } catch (IOException e) {
                // It will be a reject when its turn comes.
                sum += 0;
            }
        }
        return sum;
    }

    /** The names with folders replaced by the files in them. */
    private List<String> files() {
        List<String> files = new ArrayList<>();
        for (String name : names) {
            Path path = Path.of(name);
            if (STANDARD_INPUT.equals(name) || !Files.isDirectory(path)) {
                files.add(name);
                continue;
            }
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(Files::isRegularFile)
                        .filter(file -> !file.getFileName().toString().startsWith("."))
                        .map(Path::toString)
                        .sorted()
                        .forEach(files::add);
            } catch (IOException | UncheckedIOException e) {
                files.add(name);
            }
        }
        return files;
    }

    /** Goes from file to file; at most one is open. */
    private final class Reading implements Iterator<ReadItem> {
        private final Iterator<String> files;
        private @Nullable OpenInput open;
        private @Nullable ReadItem next;

        Reading(Iterator<String> files) {
            this.files = files;
        }

        @Override
        public boolean hasNext() {
            while (next == null) {
                OpenInput current = open;
                if (current == null) {
                    if (!files.hasNext()) {
                        return false;
                    }
                    open(files.next());
                } else if (!advance(current)) {
                    close();
                }
            }
            return true;
        }

        @Override
        public ReadItem next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ReadItem item = next;
            next = null;
            if (item == null) {
                throw new NoSuchElementException();
            }
            return item;
        }

        private boolean advance(OpenInput current) {
            try {
                next = current.reader().next();
                return next != null;
            } catch (IOException e) {
                next = reject(
                        current.name(),
                        "It breaks off or is damaged (" + message(e)
                                + "): what came before was read, the rest was not. Fetch the file again.");
                close();
                return true;
            }
        }

        private void open(String name) {
            try {
                InputStream raw =
                        STANDARD_INPUT.equals(name) ? new KeptOpen(standardInput) : Files.newInputStream(Path.of(name));
                open = OpenInput.open(name, new Counting(raw, bytesRead));
            } catch (java.nio.file.NoSuchFileException e) {
                next = reject(name, "There is no such file. Check the name and the folder you are in.");
            } catch (java.nio.file.AccessDeniedException e) {
                next = reject(name, "The file may not be read. Check its rights.");
            } catch (UnknownFormatException e) {
                next = reject(name, e.getMessage());
            } catch (IOException e) {
                next = reject(name, "It cannot be read (" + message(e) + "). Check the file.");
            }
        }

        private void close() {
            OpenInput current = open;
            open = null;
            if (current != null) {
                try {
                    current.close();
                } catch (IOException e) {
                    // All that could be read has been read.
                    return;
                }
            }
        }

        private ReadItem reject(String name, @Nullable String reason) {
            return new ReadItem.OfReject(
                    new Reject(new Source(name, 0), reason == null ? "It cannot be read." : reason, ""));
        }

        private String message(IOException e) {
            return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        }
    }
}
