package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CATALOG_READ;
import static dev.catraca.identity.Permission.CATALOG_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogSort;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.OfferQuery;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductDraft;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.ProductKind;
import dev.catraca.catalog.ProductQuery;
import dev.catraca.courses.Courses;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Csv;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Place;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Produtos. */
@Controller
class ProductPages {

    private static final List<String> COLUMNS = List.of(
            "products.name",
            "products.kind",
            "products.courses",
            "products.price",
            "products.state",
            "products.created_at");

    private final Catalog catalog;
    private final Courses courses;
    private final CourseChoices choices;
    private final Audit audit;

    ProductPages(Catalog catalog, Courses courses, CourseChoices choices, Audit audit) {
        this.catalog = catalog;
        this.courses = courses;
        this.choices = choices;
        this.audit = audit;
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/products")
    String index(@RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        model.addAttribute("page", catalog.products(query(screen.place()), PageRequest.of(null, after)));
        return "admin/products/index";
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/products.csv")
    void csv(Screen screen, HttpServletResponse response) throws IOException {
        var query = query(screen.place());
        Csv.answer(
                response,
                screen,
                screen.t("products.file"),
                COLUMNS,
                page -> catalog.products(query, page).map(product -> row(product, screen)));
    }

    @Needs(CATALOG_WRITE)
    @GetMapping("/admin/products/new")
    String blank(Form form, Model model) {
        form.fill("kind", ProductKind.ACCESS);
        return page(null, form, model);
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/products")
    String create(Form form, Flash flash, Model model) {
        return form.submit(
                () -> draft(form, form.requiredOption("kind", ProductKind.class), null),
                wanted -> {
                    var product = catalog.createProduct(wanted);
                    flash.say("products.created", product.name());
                    return "redirect:/admin/products/" + product.id();
                },
                () -> page(null, form, model));
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/products/{id}")
    String show(@PathVariable ProductId id, Model model) {
        var product = catalog.product(id);
        var offers = new OfferQuery(null, null, id, null, null, CatalogSort.NEWEST);
        model.addAttribute("product", product);
        model.addAttribute("courses", courses.titles(product.courseIds()));
        model.addAttribute(
                "offers", catalog.offers(offers, PageRequest.of(null, null)).rows());
        model.addAttribute(
                "history", audit.of(id.value(), PageRequest.of(null, null)).rows());
        return "admin/products/show";
    }

    @Needs(CATALOG_WRITE)
    @GetMapping("/admin/products/{id}/edit")
    String edit(@PathVariable ProductId id, Form form, Model model) {
        return page(catalog.product(id), form, model);
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/products/{id}")
    String change(@PathVariable ProductId id, Form form, Flash flash, Model model) {
        var product = catalog.product(id);
        return form.submit(
                () -> draft(form, product.kind(), product),
                wanted -> {
                    catalog.changeProduct(id, now -> wanted.in(now.state()));
                    flash.say("catalog.saved");
                    return "redirect:/admin/products/" + id;
                },
                () -> page(product, form, model));
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/products/{id}/archiving")
    String archive(@PathVariable ProductId id, Form form, Flash flash) {
        var archived =
                Audit.because(form.reason(), () -> catalog.changeProduct(id, now -> now.in(CatalogState.ARCHIVED)));
        flash.say("catalog.archived", archived.name());
        return "redirect:/admin/products/" + id;
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/products/{id}/restoration")
    String restore(@PathVariable ProductId id, Flash flash) {
        flash.say(
                "catalog.restored",
                catalog.changeProduct(id, now -> now.in(CatalogState.ACTIVE)).name());
        return "redirect:/admin/products/" + id;
    }

    private ProductDraft draft(Form form, ProductKind kind, @Nullable Product before) {
        return new ProductDraft(
                form.required("name"), kind, choices.read(form, before), form.money("price"), CatalogState.ACTIVE);
    }

    private String page(@Nullable Product product, Form form, Model model) {
        if (product != null) {
            form.fill("name", product.name()).fill("price", product.price());
        }
        model.addAttribute("product", product);
        model.addAttribute("choices", choices.fill(form, product));
        model.addAttribute("form", form);
        return "admin/products/edit";
    }

    private static ProductQuery query(Place place) {
        var kind = Stream.of(ProductKind.values())
                .filter(candidate -> candidate.name().equals(place.param("kind")))
                .findFirst()
                .orElse(null);
        return new ProductQuery(
                CatalogListing.text(place), kind, CatalogListing.state(place), CatalogListing.sort(place));
    }

    private static List<@Nullable String> row(Product product, Screen screen) {
        return Arrays.asList(
                product.name(),
                screen.word(product.kind()),
                String.valueOf(product.courseIds().size()),
                product.price() == null ? null : screen.show().amount(product.price()),
                screen.word(product.state()),
                screen.time(product.createdAt()));
    }
}
