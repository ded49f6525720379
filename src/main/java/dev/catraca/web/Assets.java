package dev.catraca.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.zip.CRC32;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Where stylesheets, scripts and icons are served. Each address holds a version, so browsers keep them for a year. */
@Component
public class Assets {

    private static final String OURS = "classpath:/web/";
    private static final String WEB_JARS = "classpath:/META-INF/resources/webjars/%s/%s/dist/";
    private final String tabler = version("tabler__core");
    private final String icons = version("tabler__icons-webfont");
    private final String htmx = version("htmx.org");
    private final String ours = fingerprint("web/site.css", "web/site.js", "web/theme.js", "web/favicon.svg");

    public String stylesheet() {
        return "/assets/tabler-%s/tabler.min.css".formatted(tabler);
    }

    public String icons() {
        return "/assets/icons-%s/tabler-icons-outline.min.css".formatted(icons);
    }

    public String htmx() {
        return "/assets/htmx-%s/htmx.min.js".formatted(htmx);
    }

    /** One of our own files: {@code site.css}. */
    public String own(String file) {
        return "/assets/site-%s/%s".formatted(ours, file);
    }

    /** Each address's folder, and where in the program its files lie. */
    Map<String, String> folders() {
        return Map.of(
                "/assets/tabler-%s/**".formatted(tabler),
                WEB_JARS.formatted("tabler__core", tabler) + "css/",
                "/assets/icons-%s/**".formatted(icons),
                WEB_JARS.formatted("tabler__icons-webfont", icons),
                "/assets/htmx-%s/**".formatted(htmx),
                WEB_JARS.formatted("htmx.org", htmx),
                "/assets/site-%s/**".formatted(ours),
                OURS);
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
