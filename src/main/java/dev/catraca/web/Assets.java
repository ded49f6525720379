package dev.catraca.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where stylesheets, scripts and icons are served. Each address holds a version, so browsers keep them for a year. */
@Component
public class Assets {

    static final String OURS = "classpath:/web/";
    private final String tabler = version("tabler__core");
    private final String icons = version("tabler__icons-webfont");
    private final String htmx = version("htmx.org");
    private final String ours = fingerprint("web/catraca.css", "web/catraca.js", "web/theme.js", "web/favicon.svg");

    public String stylesheet() {
        return "/assets/tabler-%s/css/tabler.min.css".formatted(tabler);
    }

    public String icons() {
        return "/assets/icons-%s/tabler-icons-outline.min.css".formatted(icons);
    }

    public String htmx() {
        return "/assets/htmx-%s/htmx.min.js".formatted(htmx);
    }

    /** One of our own files: {@code catraca.css}. */
    public String own(String file) {
        return "/assets/catraca-%s/%s".formatted(ours, file);
    }

    private static String version(String webJar) {
        var properties = new Properties();
        var path = "META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(webJar);
        try (var in = new ClassPathResource(path).getInputStream()) {
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static String fingerprint(String... files) {
        var sum = new CRC32();
        try {
            for (var file : files) {
                sum.update(new ClassPathResource(file).getContentAsByteArray());
            }
            return Long.toHexString(sum.getValue());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
