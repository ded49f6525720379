package dev.catraca.api;

import dev.catraca.api.json.Patch;
import dev.catraca.identity.Needs;
import dev.catraca.identity.Permission;
import dev.catraca.organizations.Organizations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The organization whose key it is. */
@RestController
@RequestMapping("/api/v1/organization")
class OrganizationApi {

    private final Organizations organizations;
    private final OrganizationViews views;

    OrganizationApi(Organizations organizations, OrganizationViews views) {
        this.organizations = organizations;
        this.views = views;
    }

    @GetMapping
    @Needs(Permission.ORGANIZATION_READ)
    OrganizationView show() {
        return views.of(organizations.current());
    }

    @PatchMapping
    @Needs(Permission.SETTINGS_WRITE)
    OrganizationView change(@RequestBody Patch<OrganizationBody> patch) {
        return views.of(
                organizations.change(now -> patch.over(OrganizationBody.of(now)).asChange(now)));
    }
}
