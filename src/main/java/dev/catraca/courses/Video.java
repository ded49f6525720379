package dev.catraca.courses;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A video that a lesson shows, by the address that a page may frame (the hosts of the Content-Security-Policy). */
public record Video(String embedUrl) {

    private static final Set<String> YOUTUBE = Set.of(
            "youtube.com", "www.youtube.com", "m.youtube.com", "www.youtube-nocookie.com", "youtube-nocookie.com");
    private static final Set<String> VIMEO = Set.of("vimeo.com", "www.vimeo.com", "player.vimeo.com");

    private static final Pattern YOUTUBE_WATCH = Pattern.compile("(?:.*&)?v=([A-Za-z0-9_-]{11})(?:&.*)?");
    private static final Pattern YOUTUBE_PATH = Pattern.compile("/(?:embed|shorts|live|v)/([A-Za-z0-9_-]{11})/?");
    private static final Pattern YOUTUBE_SHORT = Pattern.compile("/([A-Za-z0-9_-]{11})/?");
    private static final Pattern VIMEO_PATH = Pattern.compile("/(?:video/)?(\\d{1,12})(?:/([0-9a-f]{6,20}))?/?");
    private static final Pattern VIMEO_HASH = Pattern.compile("(?:.*&)?h=([0-9a-f]{6,20})(?:&.*)?");

    /** Reads the address of a video's page or player as people copy it; empty unless it is YouTube's or Vimeo's. */
    public static Optional<Video> read(String url) {
        try {
            var uri = new URI(url.strip());
            if (!"https".equals(uri.getScheme()) || uri.getRawUserInfo() != null || uri.getPort() != -1) {
                return Optional.empty();
            }
            return byHost(uri);
        } catch (URISyntaxException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<Video> byHost(URI uri) {
        var host = Objects.requireNonNullElse(uri.getHost(), "");
        if (YOUTUBE.contains(host)) {
            return "/watch".equals(uri.getRawPath())
                    ? group(YOUTUBE_WATCH, uri.getRawQuery()).map(Video::youtube)
                    : group(YOUTUBE_PATH, uri.getRawPath()).map(Video::youtube);
        }
        if (host.equals("youtu.be")) {
            return group(YOUTUBE_SHORT, uri.getRawPath()).map(Video::youtube);
        }
        return VIMEO.contains(host) ? vimeo(uri) : Optional.empty();
    }

    private static Optional<String> group(Pattern pattern, String part) {
        var match = pattern.matcher(part == null ? "" : part);
        return match.matches() ? Optional.ofNullable(match.group(1)) : Optional.empty();
    }

    private static Video youtube(String id) {
        return new Video("https://www.youtube-nocookie.com/embed/" + id);
    }

    // An unlisted video is shown only with its hash.
    private static Optional<Video> vimeo(URI uri) {
        var path = VIMEO_PATH.matcher(uri.getRawPath());
        if (!path.matches()) {
            return Optional.empty();
        }
        var hash = Optional.ofNullable(path.group(2)).or(() -> group(VIMEO_HASH, uri.getRawQuery()));
        var unlisted = hash.map("&h="::concat).orElse("");
        return Optional.of(new Video("https://player.vimeo.com/video/" + path.group(1) + "?dnt=1" + unlisted));
    }
}
