package dev.catraca.courses;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Turns Markdown into HTML that is safe in a page: HTML inside comes out as text, addresses that are not of the web or
 * of mail lose their target, and links neither pass on reputation nor reach back.
 */
public final class Markdown {

    // Rendering recurses by nesting; nobody writes so deep, except to break a server.
    private static final int MAX_DEPTH = 100;

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(MAX_DEPTH)
            .build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")))
            .attributeProviderFactory(_ -> Markdown::strangeLinks)
            .build();

    private Markdown() {}

    public static String html(String markdown) {
        var document = PARSER.parse(markdown);
        return isTooDeep(document) ? "<pre>" + escaped(markdown) + "</pre>" : RENDERER.render(document);
    }

    private static void strangeLinks(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link) {
            attributes.put("rel", "noopener nofollow");
        }
    }

    private static boolean isTooDeep(Node document) {
        var level = List.of(document);
        for (var depth = 0; !level.isEmpty(); depth++) {
            if (depth > MAX_DEPTH) {
                return true;
            }
            level = level.stream().flatMap(Markdown::children).toList();
        }
        return false;
    }

    private static Stream<Node> children(Node parent) {
        return Stream.iterate(parent.getFirstChild(), child -> child != null, Node::getNext);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
