package dev.catraca.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.kernel.OrganizationId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A program that calls the API with one organization's key; paths are below {@code /api/v1}. */
public record ApiClient(int port, OrganizationId organization, String key) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public ApiAnswer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Asks for any address of the server, not only of the API. */
    public ApiAnswer getAddress(String address) {
        return send("GET", URI.create("http://localhost:" + port + address), BodyPublishers.noBody());
    }

    public ApiAnswer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    public ApiAnswer post(String path, String json, String... headers) {
        return send("POST", path, BodyPublishers.ofString(json), headers);
    }

    public ApiAnswer patch(String path, String json, String... headers) {
        return send("PATCH", path, BodyPublishers.ofString(json), headers);
    }

    public ApiAnswer send(String method, String path, byte[] body, String... headers) {
        return send(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    private ApiAnswer send(String method, String path, BodyPublisher body, String... headers) {
        return send(method, URI.create("http://localhost:" + port + "/api/v1" + path), body, headers);
    }

    private ApiAnswer send(String method, URI address, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(address)
                .method(method, body)
                .timeout(PATIENCE)
                .header("Accept-Language", "en");
        if (!key.isEmpty()) {
            request.setHeader("Authorization", "Bearer " + key);
        }
        if (body.contentLength() != 0) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
            return new ApiAnswer(response.statusCode(), response.headers(), response.body());
        } catch (IOException broken) {
            throw new IllegalStateException(method + " " + address, broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
