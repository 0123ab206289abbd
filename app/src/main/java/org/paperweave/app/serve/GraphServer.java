package org.paperweave.app.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.paperweave.app.build.StoreDirectory;
import org.paperweave.loaders.LoaderException;
import org.paperweave.loaders.tdb2.Tdb2Store;
import org.paperweave.queries.SparqlRunner;

/**
 * Serves a store: SPARQL at {@code /sparql}, pages at the IRIs of the graph. Nothing that arrives can change the store. While it is
 * served no other process can open it. Safe for use by several threads.
 */
public final class GraphServer implements AutoCloseable {
    /** Where queries go. */
    public static final String ENDPOINT = "/sparql";

    private final FusekiServer server;
    private final Tdb2Store store;

    private GraphServer(FusekiServer server, Tdb2Store store) {
        this.server = server;
        this.store = store;
    }

    /**
     * Starts to serve.
     *
     * @param directory of the store
     * @param options how to serve
     * @param indexing told before the text index is made, which takes a moment for large stores
     * @throws LoaderException if another process holds the store or the port
     */
    public static GraphServer start(StoreDirectory directory, ServerOptions options, Runnable indexing) {
        boolean loopback = isLoopback(options.host());
        Tdb2Store store = Tdb2Store.openReadOnly(directory.existing().graph());
        try {
            DatasetGraph data = TextIndexFolder.open(directory, store.dataset(), indexing);
            data.getContext().set(TDB2.symUnionDefaultGraph, true);
            data.getContext()
                    .set(ARQ.queryTimeout, Long.toString(options.timeout().toMillis()));
            data.getContext().set(ARQ.httpServiceAllowed, false);
            GraphReader reader = new GraphReader(data);
            String base = store.mapping().base();
            PageServlet pages = new PageServlet(
                    data,
                    reader,
                    new Pages(reader, new SparqlRunner(data), base),
                    new StoreDescription(data, base),
                    base);
            FusekiServer server = FusekiServer.create()
                    .fusekiModules(FusekiModules.create())
                    .loopback(loopback)
                    .port(options.port())
                    .enablePing(true)
                    .enableMetrics(true)
                    .enableCors(true)
                    .registerOperation(Operation.Query, new LimitedQueries(options.rows()))
                    .add(
                            ENDPOINT,
                            DataService.newBuilder(data)
                                    .addEndpoint(Operation.Query)
                                    .addEndpoint(Operation.GSP_R, "data"))
                    .addFilter("/*", new RefusedBodies())
                    .addFilter(ENDPOINT, pages.describingEndpoint())
                    .addServlet("/*", pages)
                    .build();
            server.start();
            return new GraphServer(server, store);
        } catch (FusekiException e) {
            store.close();
            throw new LoaderException(
                    "The port " + options.port() + " cannot be listened on (" + e.getMessage()
                            + "). Another program has it: name another with --port, or 0 for any that is free.",
                    e);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static boolean isLoopback(String host) {
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isLoopbackAddress() && !address.isAnyLocalAddress()) {
                throw new LoaderException(
                        "Cannot listen on " + host + " alone. Use localhost for this machine, or 0.0.0.0 for all.");
            }
            return address.isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new LoaderException(
                    "There is no host " + host + ". Use localhost for this machine, or 0.0.0.0 for all.", e);
        }
    }

    /** The address of the home page, ending in a slash. */
    public String url() {
        return "http://localhost:" + server.getPort() + "/";
    }

    /** Waits until the server is stopped. */
    public void join() {
        server.join();
    }

    @Override
    public void close() {
        server.stop();
        store.close();
    }
}
