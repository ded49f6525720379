package dev.catraca.api;

import static dev.catraca.identity.Permission.CATALOG_READ;
import static dev.catraca.identity.Permission.CATALOG_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.OfferId;
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
@RequestMapping("/api/v1/offers")
class OfferApi {

    private final Catalog catalog;

    OfferApi(Catalog catalog) {
        this.catalog = catalog;
    }

    @PostMapping
    @Needs(CATALOG_WRITE)
    ResponseEntity<OfferView> create(@RequestBody OfferBody body) {
        var created = catalog.createOffer(body.draft());
        return Created.at("/offers/" + created.id(), OfferView.of(created));
    }

    @GetMapping
    @Needs(CATALOG_READ)
    ListView<OfferView> list(OffersQuery query, PageRequest page) {
        return ListView.of(catalog.offers(query.query(), page), OfferView::of);
    }

    @GetMapping("/{id}")
    @Needs(CATALOG_READ)
    OfferView show(@PathVariable OfferId id) {
        return OfferView.of(catalog.offer(id));
    }

    @PatchMapping("/{id}")
    @Needs(CATALOG_WRITE)
    OfferView change(@PathVariable OfferId id, @RequestBody Patch<OfferBody> patch) {
        return OfferView.of(
                catalog.changeOffer(id, now -> patch.over(OfferBody.of(now)).draft()));
    }

    @PostMapping("/{id}/archiving")
    @Needs(CATALOG_WRITE)
    OfferView archive(@PathVariable OfferId id) {
        return OfferView.of(catalog.changeOffer(id, now -> now.in(CatalogState.ARCHIVED)));
    }
}
