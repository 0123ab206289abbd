package org.paperweave.app.serve;

import java.time.Duration;

/**
 * How to serve.
 *
 * @param host the address to listen on: {@code localhost} for this machine alone, {@code 0.0.0.0} for all
 * @param port 0 for any that is free
 * @param timeout after which a query is ended
 * @param rows most rows of an answer, at least 1
 */
public record ServerOptions(String host, int port, Duration timeout, long rows) {}
