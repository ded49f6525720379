package dev.catraca.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {

    private final OrganizationId organization = OrganizationId.next();

    @Test
    void is_read_back_with_its_organization_and_hash() {
        var minted = Token.mint("ctr", organization);

        var read = Token.read("ctr", minted.text()).orElseThrow();

        assertThat(read).isEqualTo(minted);
        assertThat(read.organization()).isEqualTo(organization);
        assertThat(read.hash()).hasSize(32).isEqualTo(minted.hash());
    }

    @Test
    void differs_each_time_and_so_does_its_hash() {
        var one = Token.mint("ctr", organization);
        var other = Token.mint("ctr", organization);

        assertThat(one.secret()).hasSize(43).isNotEqualTo(other.secret());
        assertThat(one.hash()).isNotEqualTo(other.hash());
    }

    @Test
    void of_another_kind_or_made_up_is_not_read() {
        var text = Token.mint("ctr", organization).text();

        assertThat(Token.read("pay", text)).isEmpty();
        assertThat(Token.read("ctr", text + "x")).isEmpty();
        assertThat(Token.read("ctr", text.substring(1))).isEmpty();
        assertThat(Token.read("ctr", "ctr_' or 1=1 --_")).isEmpty();
        assertThat(Token.read("ctr", "")).isEmpty();
    }

    @Test
    void keeps_its_secret_out_of_logs() {
        var token = Token.mint("ctr", organization);

        assertThat(token.toString()).doesNotContain(token.secret());
    }
}
