package dev.catraca.api.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request whose body is in memory. Where a body may be but is not, it is the empty object: `{}`. */
final class BufferedRequest extends HttpServletRequestWrapper {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final byte[] EMPTY_OBJECT = "{}".getBytes(UTF_8);
    private static final String CONTENT_TYPE = "Content-Type";

    private final byte[] body;
    private final boolean standsIn;

    BufferedRequest(HttpServletRequest request, byte[] sent) {
        super(request);
        this.standsIn = sent.length == 0 && WITH_BODY.contains(request.getMethod());
        this.body = standsIn ? EMPTY_OBJECT : sent;
    }

    byte[] body() {
        return body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BodyStream(body);
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), UTF_8));
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public @Nullable String getContentType() {
        return standsIn ? "application/json" : super.getContentType();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return standsIn && name.equalsIgnoreCase(CONTENT_TYPE) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return standsIn && name.equalsIgnoreCase(CONTENT_TYPE)
                ? Collections.enumeration(List.of("application/json"))
                : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        if (!standsIn || super.getHeader(CONTENT_TYPE) != null) {
            return super.getHeaderNames();
        }
        var names = Collections.list(super.getHeaderNames());
        names.add(CONTENT_TYPE);
        return Collections.enumeration(names);
    }

    private static final class BodyStream extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        BodyStream(byte[] body) {
            this.bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("bodies are in memory already");
        }
    }
}
