package dev.catraca.organizations;

import dev.catraca.kernel.Caller;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Absolute addresses, built on the configured base address or on a host that the organization proved to be theirs: a
 * request's Host header is a stranger's word.
 */
@Component
public class Links {

    private static final int NONE = -1;

    private final String base;
    private final Domains domains;

    Links(@Value("${catraca.base-url:http://localhost:${server.port:8080}}") URI base, Domains domains) {
        this.base = base.toString().replaceAll("/+$", "");
        this.domains = domains;
    }

    /** The address of a path that starts with a slash, on the installation's own host: for staff. */
    public String to(String path) {
        return base + path;
    }

    /** The same for customers: on the current organization's own host if it has one, else like {@link #to}. */
    public String customers(String path) {
        return Caller.ifAny().flatMap(caller -> domains.inLinks()).map(this::on).orElse(base) + path;
    }

    /** The address of a host of an organization, reached as the installation is: same scheme, same port. */
    public String on(String host) {
        var own = URI.create(base);
        return own.getScheme() + "://" + host + (own.getPort() == NONE ? "" : ":" + own.getPort());
    }

    /** The installation's own host, for a DNS record that leads to it. */
    public String host() {
        return URI.create(base).getHost();
    }

    /** A back office page: {@code admin("/customers")}. */
    public String admin(String path) {
        return to("/admin" + path);
    }

    /** A portal page of the current organization, which has this slug. */
    public String portal(String slug, String path) {
        return customers("/o/" + slug + path);
    }

    /** True if the site is reached by https, so that cookies must never travel without it. */
    public boolean secure() {
        return base.startsWith("https:");
    }
}
