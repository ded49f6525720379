package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CATALOG_READ;
import static dev.catraca.identity.Permission.CATALOG_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferId;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Csv;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Planos: how products are sold. */
@Controller
class OfferPages {

    private static final List<String> COLUMNS = List.of(
            "offers.name",
            "offers.product",
            "offers.price",
            "offers.recurrence",
            "offers.private",
            "offers.state",
            "offers.created_at");

    private final Catalog catalog;
    private final OfferForm offerForm;
    private final Audit audit;

    OfferPages(Catalog catalog, OfferForm offerForm, Audit audit) {
        this.catalog = catalog;
        this.offerForm = offerForm;
        this.audit = audit;
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/plans")
    String index(@RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var page = catalog.offers(OfferListing.query(screen.place()), PageRequest.of(null, after));
        model.addAttribute("page", page);
        model.addAttribute(
                "products",
                catalog.products(page.rows().stream().map(Offer::productId).toList()));
        model.addAttribute("categories", offerForm.categories(null));
        return "admin/offers/index";
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/plans.csv")
    void csv(Screen screen, HttpServletResponse response) throws IOException {
        var query = OfferListing.query(screen.place());
        Csv.answer(response, screen, screen.t("offers.file"), COLUMNS, page -> {
            var offers = catalog.offers(query, page);
            var products = catalog.products(
                    offers.rows().stream().map(Offer::productId).toList());
            return offers.map(offer -> {
                var product = products.get(offer.productId());
                return row(offer, product == null ? "" : product.name(), screen);
            });
        });
    }

    @Needs(CATALOG_WRITE)
    @GetMapping("/admin/plans/new")
    String blank(
            @RequestParam(name = "product_id", required = false) @Nullable String product, Form form, Model model) {
        form.fill("product_id", product);
        return offerForm.page(null, form, model);
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/plans")
    String create(Form form, Flash flash, Model model) {
        return form.submit(
                () -> offerForm.read(form, null),
                wanted -> {
                    var offer = catalog.createOffer(wanted);
                    flash.say("offers.created", offer.name());
                    return "redirect:/admin/plans/" + offer.id();
                },
                () -> offerForm.page(null, form, model));
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/plans/{id}")
    String show(@PathVariable OfferId id, Model model) {
        var offer = catalog.offer(id);
        model.addAttribute("offer", offer);
        model.addAttribute("product", catalog.product(offer.productId()));
        model.addAttribute("category", offer.categoryId() == null ? null : catalog.category(offer.categoryId()));
        model.addAttribute(
                "history", audit.of(id.value(), PageRequest.of(null, null)).rows());
        return "admin/offers/show";
    }

    @Needs(CATALOG_WRITE)
    @GetMapping("/admin/plans/{id}/edit")
    String edit(@PathVariable OfferId id, Form form, Model model) {
        return offerForm.page(catalog.offer(id), form, model);
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/plans/{id}")
    String change(@PathVariable OfferId id, Form form, Flash flash, Model model) {
        var offer = catalog.offer(id);
        return form.submit(
                () -> offerForm.read(form, offer),
                wanted -> {
                    catalog.changeOffer(id, now -> wanted.in(now.state()));
                    flash.say("offers.saved");
                    return "redirect:/admin/plans/" + id;
                },
                () -> offerForm.page(offer, form, model));
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/plans/{id}/archiving")
    String archive(@PathVariable OfferId id, Form form, Flash flash) {
        var archived =
                Audit.because(form.reason(), () -> catalog.changeOffer(id, now -> now.in(CatalogState.ARCHIVED)));
        flash.say("catalog.archived", archived.name());
        return "redirect:/admin/plans/" + id;
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/plans/{id}/restoration")
    String restore(@PathVariable OfferId id, Flash flash) {
        flash.say(
                "catalog.restored",
                catalog.changeOffer(id, now -> now.in(CatalogState.ACTIVE)).name());
        return "redirect:/admin/plans/" + id;
    }

    private static List<@Nullable String> row(Offer offer, String product, Screen screen) {
        return Arrays.asList(
                offer.name(),
                product,
                screen.show().amount(offer.price()),
                Recurrences.words(screen, offer.recurrence()),
                screen.t(offer.isPrivate() ? "catalog.yes" : "catalog.no"),
                screen.word(offer.state()),
                screen.time(offer.createdAt()));
    }
}
