package org.paperweave.app.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Reads what a request that will be refused brings with it, before it is refused. A server that answers without having read the
 * body must cut the connection, and whoever sent it then sees a broken connection, or breaks the next request with it, in place of
 * the reason. What is longer than {@link #LONGEST} is cut off all the same: nobody may keep the server reading.
 */
final class RefusedBodies implements Filter {
    /** Bytes read at most, 1 MiB. */
    static final int LONGEST = 1 << 20;

    private static final Set<String> BODILESS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isRefused((HttpServletRequest) request)) {
            InputStream body = request.getInputStream();
            byte[] some = new byte[8192];
            int read = 0;
            for (int n = body.read(some); n >= 0 && read < LONGEST; n = body.read(some)) {
                read += n;
            }
        }
        chain.doFilter(request, response);
    }

    /** Only questions at the endpoint have a body that is read. */
    private static boolean isRefused(HttpServletRequest request) {
        if (BODILESS.contains(request.getMethod())) {
            return false;
        }
        String type = Objects.requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        boolean question =
                type.startsWith("application/sparql-query") || type.startsWith("application/x-www-form-urlencoded");
        boolean endpoint = request.getRequestURI().equals(GraphServer.ENDPOINT)
                || request.getRequestURI().equals(GraphServer.ENDPOINT + "/");
        return !(request.getMethod().equals("POST") && endpoint && question);
    }
}
