package dev.catraca.api.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the server itself says of requests too broken to reach us: a problem, not Tomcat's page. Made by its name. */
public class BareErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(BareErrors.class);
    private static final int FIRST_ERROR = 400;

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType(Problems.MEDIA_TYPE);
            response.getOutputStream().write(body(response.getStatus()).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("nobody left to tell", gone);
        }
    }

    private static String body(int status) {
        var code = status < 500 ? "bad_request" : "internal";
        return """
                {"type":"urn:catraca:problem:%s","title":"HTTP %d","status":%d,"detail":"HTTP %d","code":"%s"}""".formatted(code, status, status, status, code);
    }
}
