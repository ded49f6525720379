package dev.catraca.api;

import static dev.catraca.identity.Permission.CATALOG_READ;
import static dev.catraca.identity.Permission.CATALOG_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.ProductId;
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
@RequestMapping("/api/v1/products")
class ProductApi {

    private final Catalog catalog;

    ProductApi(Catalog catalog) {
        this.catalog = catalog;
    }

    @PostMapping
    @Needs(CATALOG_WRITE)
    ResponseEntity<ProductView> create(@RequestBody ProductBody body) {
        var created = catalog.createProduct(body.draft());
        return Created.at("/products/" + created.id(), ProductView.of(created));
    }

    @GetMapping
    @Needs(CATALOG_READ)
    ListView<ProductView> list(ProductsQuery query, PageRequest page) {
        return ListView.of(catalog.products(query.query(), page), ProductView::of);
    }

    @GetMapping("/{id}")
    @Needs(CATALOG_READ)
    ProductView show(@PathVariable ProductId id) {
        return ProductView.of(catalog.product(id));
    }

    @PatchMapping("/{id}")
    @Needs(CATALOG_WRITE)
    ProductView change(@PathVariable ProductId id, @RequestBody Patch<ProductBody> patch) {
        return ProductView.of(
                catalog.changeProduct(id, now -> patch.over(ProductBody.of(now)).draft()));
    }

    @PostMapping("/{id}/archiving")
    @Needs(CATALOG_WRITE)
    ProductView archive(@PathVariable ProductId id) {
        return ProductView.of(catalog.changeProduct(id, now -> now.in(CatalogState.ARCHIVED)));
    }
}
