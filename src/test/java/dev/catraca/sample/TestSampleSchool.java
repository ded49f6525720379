package dev.catraca.sample;

import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.Organizations;
import org.springframework.stereotype.Component;

/** A sample school for tests that look at one: as large as they want it, under an address of their own. */
@Component
public class TestSampleSchool {

    private final SampleSchool school;
    private final Organizations organizations;

    TestSampleSchool(SampleSchool school, Organizations organizations) {
        this.school = school;
        this.organizations = organizations;
    }

    public OrganizationId open(String slug, int people, int days) {
        school.open(slug, new SampleScale(people, days), _ -> {});
        return organizations.bySlug(slug).orElseThrow();
    }
}
