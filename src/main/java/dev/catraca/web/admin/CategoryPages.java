package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CATALOG_READ;
import static dev.catraca.identity.Permission.CATALOG_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.catalog.BasePlan;
import dev.catraca.catalog.BasePlanDraft;
import dev.catraca.catalog.BasePlanId;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Category;
import dev.catraca.catalog.CategoryDraft;
import dev.catraca.catalog.CategoryId;
import dev.catraca.catalog.CategoryQuery;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Categorias de plano, with their base plans. */
@Controller
class CategoryPages {

    private static final int SPARE_ROWS = 3;
    private static final List<String> COLUMNS =
            List.of("categories.name", "categories.base_plans", "categories.state", "categories.created_at");

    private final Catalog catalog;
    private final Audit audit;

    CategoryPages(Catalog catalog, Audit audit) {
        this.catalog = catalog;
        this.audit = audit;
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/plan-categories")
    String index(@RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        model.addAttribute("page", catalog.categories(query(screen.place()), PageRequest.of(null, after)));
        return "admin/categories/index";
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/plan-categories.csv")
    void csv(Screen screen, HttpServletResponse response) throws IOException {
        var query = query(screen.place());
        Csv.answer(
                response,
                screen,
                screen.t("categories.file"),
                COLUMNS,
                page -> catalog.categories(query, page)
                        .map(category -> Arrays.<@Nullable String>asList(
                                category.name(),
                                String.valueOf(category.basePlans().size()),
                                screen.word(category.state()),
                                screen.time(category.createdAt()))));
    }

    @Needs(CATALOG_WRITE)
    @GetMapping("/admin/plan-categories/new")
    String blank(Form form, Model model) {
        return page(null, form, model);
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/plan-categories")
    String create(Form form, Flash flash, Model model) {
        return form.submit(
                () -> draft(form),
                wanted -> {
                    var category = catalog.createCategory(wanted);
                    flash.say("categories.created", category.name());
                    return "redirect:/admin/plan-categories/" + category.id();
                },
                () -> page(null, form, model));
    }

    @Needs(CATALOG_READ)
    @GetMapping("/admin/plan-categories/{id}")
    String show(@PathVariable CategoryId id, Model model) {
        model.addAttribute("category", catalog.category(id));
        model.addAttribute(
                "history", audit.of(id.value(), PageRequest.of(null, null)).rows());
        return "admin/categories/show";
    }

    @Needs(CATALOG_WRITE)
    @GetMapping("/admin/plan-categories/{id}/edit")
    String edit(@PathVariable CategoryId id, Form form, Model model) {
        return page(catalog.category(id), form, model);
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/plan-categories/{id}")
    String change(@PathVariable CategoryId id, Form form, Flash flash, Model model) {
        var category = catalog.category(id);
        return form.submit(
                () -> draft(form),
                wanted -> {
                    catalog.changeCategory(id, now -> wanted.in(now.state()));
                    flash.say("catalog.saved");
                    return "redirect:/admin/plan-categories/" + id;
                },
                () -> page(category, form, model));
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/plan-categories/{id}/archiving")
    String archive(@PathVariable CategoryId id, Form form, Flash flash) {
        var archived =
                Audit.because(form.reason(), () -> catalog.changeCategory(id, now -> now.in(CatalogState.ARCHIVED)));
        flash.say("catalog.archived", archived.name());
        return "redirect:/admin/plan-categories/" + id;
    }

    @Needs(CATALOG_WRITE)
    @PostMapping("/admin/plan-categories/{id}/restoration")
    String restore(@PathVariable CategoryId id, Flash flash) {
        flash.say(
                "catalog.restored",
                catalog.changeCategory(id, now -> now.in(CatalogState.ACTIVE)).name());
        return "redirect:/admin/plan-categories/" + id;
    }

    // A row emptied of name and price is a base plan taken out.
    private static CategoryDraft draft(Form form) {
        var plans = form.rows("base_plans").stream()
                .filter(row -> form.checked(row + ".name") || form.checked(row + ".price"))
                .map(row -> plan(form, row))
                .toList();
        return new CategoryDraft(form.required("name"), plans, CatalogState.ACTIVE);
    }

    private static BasePlanDraft plan(Form form, String row) {
        var id = form.id(row + ".id");
        return new BasePlanDraft(
                id == null ? null : new BasePlanId(id),
                form.required(row + ".name"),
                form.requiredMoney(row + ".price"));
    }

    private static String page(@Nullable Category category, Form form, Model model) {
        var plans = category == null ? List.<BasePlan>of() : category.basePlans();
        for (var i = 0; i < plans.size(); i++) {
            var row = "base_plans[%d]".formatted(i);
            form.fill(row + ".id", plans.get(i).id())
                    .fill(row + ".name", plans.get(i).name())
                    .fill(row + ".price", plans.get(i).price());
        }
        if (category != null) {
            form.fill("name", category.name());
        }
        model.addAttribute("category", category);
        model.addAttribute(
                "rows", Math.max(plans.size(), form.rows("base_plans").size()) + SPARE_ROWS);
        model.addAttribute("form", form);
        return "admin/categories/edit";
    }

    private static CategoryQuery query(Place place) {
        return new CategoryQuery(CatalogListing.text(place), CatalogListing.state(place), CatalogListing.sort(place));
    }
}
