package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.api.json.Patch;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.GrantId;
import dev.catraca.grants.Grants;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grants: a student's ways into courses, and what the staff does with them by hand. */
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

    /** 409 {@code customer_archived}, {@code course_archived}. */
    @PostMapping("/grants")
    @Needs(ACCESS_WRITE)
    ResponseEntity<GrantView> give(@RequestBody NewGrantBody body) {
        var given = grants.give(body.wanted());
        return Created.at("/grants/" + given.id(), GrantView.of(given));
    }

    /** The end of a grant given by hand; null lets it last. 409 {@code grant_not_manual}, {@code grant_frozen}. */
    @PatchMapping("/grants/{id}")
    @Needs(ACCESS_WRITE)
    GrantView change(@PathVariable GrantId id, @RequestBody Patch<GrantEndBody> patch) {
        var wanted = patch.over(GrantEndBody.of(grants.get(id)));
        return GrantView.of(grants.changeEnd(id, wanted.endsAt(), null));
    }

    /** Durable: no later event opens what is revoked. 409 {@code already_revoked}. */
    @PostMapping("/grants/{id}/revocation")
    @Needs(ACCESS_WRITE)
    GrantView revoke(@PathVariable GrantId id, @RequestBody RevocationBody body) {
        return GrantView.of(grants.revoke(id, body.scope(), body.reason()));
    }

    /** Lifts the one revocation that the grant shows: the course's first, then its own. 409 {@code not_revoked}. */
    @DeleteMapping("/grants/{id}/revocation")
    @Needs(ACCESS_WRITE)
    GrantView unrevoke(@PathVariable GrantId id) {
        return GrantView.of(grants.unrevoke(id, null));
    }

    /** For so many days, or until the freeze is deleted. 409 {@code already_frozen}, {@code grant_not_active}. */
    @PostMapping("/grants/{id}/freezes")
    @Needs(ACCESS_WRITE)
    GrantView freeze(@PathVariable GrantId id, @RequestBody FreezeBody body) {
        return GrantView.of(grants.freeze(id, body.days(), body.reason()));
    }

    /** The end has moved by exactly the time that stood still. 409 {@code not_frozen}. */
    @DeleteMapping("/grants/{id}/freezes")
    @Needs(ACCESS_WRITE)
    GrantView unfreeze(@PathVariable GrantId id) {
        return GrantView.of(grants.unfreeze(id, null));
    }

    @GetMapping("/customers/{id}/grants")
    @Needs(ACCESS_READ)
    ListView<GrantView> ofStudent(@PathVariable CustomerId id) {
        return ListView.whole(grants.of(id).stream().map(GrantView::of).toList());
    }
}
