package dev.catraca.web.admin;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.web.Screen;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/**
 * The user guide, as it lies in {@code docs/guide}: one Markdown file for each chapter and language. Each screen leads to
 * the chapter that explains it.
 */
public final class Guide {

    /** In the order in which they are read; each chapter with the screens that it is about. */
    static final List<Part> PARTS = List.of(
            new Part(
                    "start",
                    new Chapter("start", "/admin"),
                    new Chapter("search", "/admin/search"),
                    new Chapter("sample")),
            new Part(
                    "customers",
                    new Chapter("new-customer", "/admin/customers/new", "/admin/customers/drafts"),
                    new Chapter("data-requests", "/admin/settings/data-requests"),
                    new Chapter("customers", "/admin/customers")),
            new Part(
                    "catalog",
                    new Chapter("courses", "/admin/courses"),
                    new Chapter("catalog", "/admin/products", "/admin/plans", "/admin/plan-categories")),
            new Part(
                    "money",
                    new Chapter("orders", "/admin/orders"),
                    new Chapter("invoices", "/admin/invoices"),
                    new Chapter("corrections"),
                    new Chapter("services", "/admin/services")),
