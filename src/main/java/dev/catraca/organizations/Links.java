package dev.catraca.organizations;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Absolute addresses, built on the configured base address only: a request's Host header is a stranger's word. */
@Component
public class Links {

    private final String base;

    Links(@Value("${catraca.base-url:http://localhost:${server.port:8080}}") URI base) {
        this.base = base.toString().replaceAll("/+$", "");
    }

    /** The address of a path that starts with a slash. */
    public String to(String path) {
        return base + path;
    }

    /** A back office page: {@code admin("/customers")}. */
    public String admin(String path) {
        return to("/admin" + path);
    }

    /** A portal page of the organization with this slug. */
    public String portal(String slug, String path) {
        return to("/o/" + slug + path);
    }

    /** True if the site is reached by https, so that cookies must never travel without it. */
    public boolean secure() {
        return base.startsWith("https:");
    }
}
