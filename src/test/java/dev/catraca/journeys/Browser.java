package dev.catraca.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import dev.catraca.identity.TestStaff;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A person's browser, fresh: no cookies, pt-BR, 1280 pixels wide. Playwright is bound to its thread, so each test
 * thread has one; it ends with the tests. Whatever the page logs as an error, a refused inline style included, fails
 * {@link #close}.
 */
public final class Browser implements AutoCloseable {

    public static final int LAPTOP = 1280;
    public static final int PHONE = 390;

    private static final int HEIGHT = 860;

    /** Milliseconds: what a crowded machine may take. */
    private static final double PATIENCE = 30_000;

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String AXE = axe();
    private static final Path GUIDE = Path.of("docs", "guide", "images");

    /** Pixels around a picture's subject, and where a picture of a page ends. */
    private static final double AIR = 16;

    private static final double LOWEST = 790;

    /** Debian's Chromium writes dates as Americans do, whatever its language; our readers' browsers don't. */
    private static final String DATES_AS_IN_BRAZIL = """
            document.querySelectorAll('input[type=date]').forEach(input => {
              const day = input.value;
              input.dataset.day = day;
              input.type = 'text';
              input.value = day ? day.split('-').reverse().join('/') : 'dd/mm/aaaa';
            })""";

    private static final String DATES_AGAIN = """
            document.querySelectorAll('input[data-day]').forEach(input => {
              input.type = 'date';
              input.value = input.dataset.day;
              delete input.dataset.day;
            })""";
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final ThreadLocal<com.microsoft.playwright.Browser> CHROMIUM = ThreadLocal.withInitial(() -> {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        var launch = new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of("/usr/bin/chromium"))
                .setArgs(ARGUMENTS);
        return Playwright.create(options).chromium().launch(launch);
    });

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final int width;

    private Browser(int port, int width, boolean scripts) {
        this.width = width;
        context = CHROMIUM.get()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setBaseURL("http://localhost:" + port)
                        .setLocale("pt-BR")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setViewportSize(width, HEIGHT));
        page = context.newPage();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            var refusal = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !refusal) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400 && response.url().contains("/assets/")) {
                complaints.add(page.url() + " lacks " + response.url());
            }
        });
    }

    public static Browser open(int port) {
        return new Browser(port, LAPTOP, true);
    }

    /** The same on a phone. */
    public static Browser phone(int port) {
        return new Browser(port, PHONE, true);
    }

    /** A phone that runs no scripts at all. */
    public static Browser withoutScripts(int port) {
        return new Browser(port, PHONE, false);
    }

    public Page page() {
        return page;
    }

    /** Signs in by the session that somebody of the staff already has. */
    public Browser as(TestStaff.Member member) {
        context.addCookies(List.of(new Cookie("catraca_staff", member.session().text())
                .setDomain("localhost")
                .setPath("/")));
        return this;
    }

    public Browser visit(String path) {
        page.navigate(path);
        return this;
    }

    /** As whoever answers for a screen looks at it: usable by everybody, on every width, and pictured. */
    public Browser look(String name) {
        return accessible().fitsAPhone().shoot(name);
    }

    /** The path within the program that a link leads to; tests don't know their port when links are made. */
    public static String path(String url) {
        return URI.create(url).getPath();
    }

    /** Pictures at both widths, as target/screenshots/name-1280.png and name-390.png. */
    public Browser shoot(String name) {
        for (var wide : new int[] {PHONE, LAPTOP}) {
            page.setViewportSize(wide, HEIGHT);
            var height = (Integer) page.evaluate("document.documentElement.scrollHeight");
            page.setViewportSize(wide, Math.max(HEIGHT, height));
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve("%s-%d.png".formatted(name, wide))));
        }
        page.setViewportSize(width, HEIGHT);
        return this;
    }

    /** For the user guide: what is seen at once at this browser's width, from the top of the page. */
    public Browser picture(String name) {
        page.evaluate("document.activeElement?.blur()");
        return picture(name, new Page.ScreenshotOptions());
    }

    /** The same without the menu. */
    public Browser pictureOfContent(String name) {
        page.evaluate("document.activeElement?.blur(); window.scrollTo(0, 0)");
        var box = page.locator("main > .container-xl").boundingBox();
        return picture(name, clip(box.x, box.y - 2 * AIR, width, Math.min(LOWEST, box.y + box.height + AIR)));
    }

    /** The same of a part of the page, with some air around it. */
    public Browser picture(String name, Locator part) {
        page.evaluate("document.activeElement?.blur()");
        part.evaluate("element => element.scrollIntoView({block: 'center'})");
        var box = part.boundingBox();
        return picture(name, clip(box.x - AIR, box.y - AIR, box.x + box.width + AIR, box.y + box.height + AIR));
    }

    private Page.ScreenshotOptions clip(double left, double top, double right, double bottom) {
        var x = Math.max(0, left);
        var y = Math.max(0, top);
        return new Page.ScreenshotOptions().setClip(x, y, Math.min(width, right) - x, Math.min(HEIGHT, bottom) - y);
    }

    private Browser picture(String name, Page.ScreenshotOptions options) {
        var file = name + ".png";
        page.evaluate(DATES_AS_IN_BRAZIL);
        page.screenshot(options.setPath(PICTURES.resolve("guide").resolve(file)));
        if (Boolean.getBoolean("catraca.pictures")) {
            page.screenshot(options.setPath(GUIDE.resolve(file)));
        }
        page.evaluate(DATES_AGAIN);
        return this;
    }

    /** No page may be wider than a phone. */
    public Browser fitsAPhone() {
        page.setViewportSize(PHONE, HEIGHT);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .describedAs("width of %s", page.url())
                .isLessThanOrEqualTo(PHONE);
        page.setViewportSize(width, HEIGHT);
        return this;
    }

    public Browser dark() {
        page.evaluate("document.documentElement.dataset.bsTheme = 'dark'");
        return this;
    }

    /** WCAG 2.2 AA, as far as a program can tell. Nothing runs in a sandboxed frame: pages inside others are left out. */
    public Browser accessible() {
        page.evaluate(AXE);
        var violations = (List<?>) page.evaluate("""
                async (standards) => {
                  const found = await axe.run(document, {
                    iframes: false, resultTypes: ["violations"], runOnly: { type: "tag", values: standards } });
                  // what axe leaves behind would be an inline style to whoever copies the element
                  document.querySelectorAll('[style=""]').forEach((element) => element.removeAttribute("style"));
                  return found.violations.map((rule) => rule.id + " " + rule.nodes.map((node) => node.html).join("\\n"));
                }
                """, STANDARDS);
        assertThat(violations).describedAs("accessibility of %s", page.url()).isEmpty();
        return this;
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
