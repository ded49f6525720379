package dev.catraca.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.CatracaTest;
import dev.catraca.support.Race;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class OrganizationEditsTest {

    private static final int PEOPLE = 8;

    @Autowired
    Organizations houses;

    @Autowired
    TestOrganizations organizations;

    @Test
    void of_many_who_save_at_once_nobody_takes_back_what_another_saved() {
        var school = organizations.newOrganization();
        organizations.run(
                school, () -> houses.change(now -> OrganizationChange.of(now).receivingBy(now.pix(), "Pix:")));

        Race.of(
                PEOPLE,
                () -> organizations.as(
                        school,
                        () -> houses.change(now ->
                                OrganizationChange.of(now).receivingBy(now.pix(), now.bankInstructions() + "x"))));

        assertThat(organizations.as(school, houses::current).bankInstructions()).isEqualTo("Pix:" + "x".repeat(PEOPLE));
    }
}
