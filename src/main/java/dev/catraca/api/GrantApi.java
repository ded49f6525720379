package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_READ;

import dev.catraca.api.json.ListView;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.GrantId;
import dev.catraca.grants.Grants;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grants: a student's ways into courses. */
@RestController
@RequestMapping("/api/v1")
class GrantApi {

    private final Grants grants;

    GrantApi(Grants grants) {
        this.grants = grants;
    }

    @GetMapping("/grants")
    @Needs(ACCESS_READ)
    ListView<GrantView> list(GrantsQuery query, PageRequest page) {
        return ListView.of(grants.list(query.filter(), page), GrantView::of);
    }

    @GetMapping("/grants/{id}")
    @Needs(ACCESS_READ)
    GrantView show(@PathVariable GrantId id) {
        return GrantView.of(grants.get(id));
    }

    @GetMapping("/customers/{id}/grants")
    @Needs(ACCESS_READ)
    ListView<GrantView> ofStudent(@PathVariable CustomerId id) {
        return ListView.whole(grants.of(id).stream().map(GrantView::of).toList());
    }
}
