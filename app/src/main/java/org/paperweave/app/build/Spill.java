package org.paperweave.app.build;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Items on disk, written once in order and read at random by number: keeps the texts of a corpus out of memory, at eight
 * bytes an item. Writing comes first and is for one thread; after {@link #seal()} any number of threads may read.
 *
 * @param <T> a record that Jackson can write and read back
 */
final class Spill<T> implements Closeable {
    private final Class<T> type;
    private final ObjectMapper mapper;
    private final Path file;
    private final OutputStream out;
    private final FileChannel channel;
    private long[] offsets = new long[1024];
    private int size;
    private long end;

    /**
     * @param file made anew, deleted when closed
     * @param type what it holds
     */
    Spill(Path file, Class<T> type) throws IOException {
        this.type = type;
        this.mapper = JsonMapper.builder().build();
        this.file = file;
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20);
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
    }

    /**
     * Adds an item behind the last.
     *
     * @return its number, from 0
     */
    int add(T item) {
        try {
            byte[] bytes = mapper.writeValueAsBytes(item);
            out.write(bytes);
            if (size + 1 >= offsets.length) {
                offsets = Arrays.copyOf(offsets, offsets.length * 2);
            }
            end += bytes.length;
            offsets[size + 1] = end;
            return size++;
        } catch (IOException e) {
            throw full(e);
        }
    }

    /** Ends writing. */
    void seal() {
        try {
            out.close();
        } catch (IOException e) {
            throw full(e);
        }
    }

    /**
     * Reads an item back.
     *
     * @param number from 0 to {@link #size()} - 1
     */
    T get(int number) {
        if (number < 0 || number >= size) {
            throw new IndexOutOfBoundsException(number + " of " + size);
        }
        try {
            ByteBuffer buffer = ByteBuffer.allocate((int) (offsets[number + 1] - offsets[number]));
            long position = offsets[number];
            while (buffer.hasRemaining()) {
                int read = channel.read(buffer, position + buffer.position());
                if (read < 0) {
                    throw new IOException("it ends too early");
                }
            }
            return mapper.readValue(buffer.array(), type);
        } catch (IOException e) {
            throw new UncheckedIOException("The working file " + file + " cannot be read back", e);
        }
    }

    /** The number of items. */
    int size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            channel.close();
            Files.deleteIfExists(file);
        }
    }

    private BuildException full(IOException cause) {
        return new BuildException(
                "The working file " + file + " cannot be written (" + cause.getMessage()
                        + "). Make room on its disk, or name another folder with --work.",
                cause);
    }
}
