package dev.catraca.api;

import static dev.catraca.identity.Permission.CATALOG_READ;
import static dev.catraca.identity.Permission.CATALOG_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.CategoryId;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/plan-categories")
class PlanCategoryApi {

    private final Catalog catalog;

    PlanCategoryApi(Catalog catalog) {
        this.catalog = catalog;
    }

    @PostMapping
    @Needs(CATALOG_WRITE)
    ResponseEntity<PlanCategoryView> create(@RequestBody PlanCategoryBody body) {
        var created = catalog.createCategory(body.draft());
        return Created.at("/plan-categories/" + created.id(), PlanCategoryView.of(created));
    }

    @GetMapping
    @Needs(CATALOG_READ)
    ListView<PlanCategoryView> list(PlanCategoriesQuery query, PageRequest page) {
        return ListView.of(catalog.categories(query.query(), page), PlanCategoryView::of);
    }

    @GetMapping("/{id}")
    @Needs(CATALOG_READ)
    PlanCategoryView show(@PathVariable CategoryId id) {
        return PlanCategoryView.of(catalog.category(id));
    }

    @PatchMapping("/{id}")
    @Needs(CATALOG_WRITE)
    PlanCategoryView change(@PathVariable CategoryId id, @RequestBody Patch<PlanCategoryBody> patch) {
        return PlanCategoryView.of(catalog.changeCategory(
                id, now -> patch.over(PlanCategoryBody.of(now)).draft()));
    }

    @PostMapping("/{id}/archiving")
    @Needs(CATALOG_WRITE)
    PlanCategoryView archive(@PathVariable CategoryId id) {
        return PlanCategoryView.of(catalog.changeCategory(id, now -> now.in(CatalogState.ARCHIVED)));
    }
}
