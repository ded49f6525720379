package dev.catraca.ledger;

import static dev.catraca.support.TestSchool.brl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class LedgerTest {

    private static final Account PIX = Account.cash("PIX");

    @Autowired
    Ledger ledger;

    @Autowired
    TestOrganizations organizations;

    OrganizationId organization;
    final UUID customer = Ids.next();

    @BeforeEach
    void open() {
        organization = organizations.newOrganization();
    }

    @Test
    void an_entry_is_reversed_once() {
        organizations.run(organization, () -> {
            var payment = NewEntry.of("PAYMENT", customer)
                    .debit(PIX, brl(10_00))
                    .credit(Account.receivable(customer), brl(10_00));
            ledger.post(payment);
            ledger.post(reversal(payment));
            assertThat(ledger.balance(PIX, "BRL")).isEqualTo(brl(0));

            assertThatThrownBy(() -> ledger.post(reversal(payment))).hasMessage("already_reversed");

            assertThat(ledger.balance(PIX, "BRL")).isEqualTo(brl(0));
            assertThat(ledger.of(customer)).hasSize(4);
        });
    }

    @Test
    void nobody_spends_credit_that_they_do_not_have() {
        organizations.run(organization, () -> {
            var credit = Account.credit(customer);
            ledger.post(NewEntry.of("PAYMENT", customer).debit(PIX, brl(10_00)).credit(credit, brl(10_00)));

            assertThatThrownBy(() -> ledger.post(NewEntry.of("SPENT", customer)
                            .debit(credit, brl(10_01))
                            .credit(PIX, brl(10_01))))
                    .hasMessage("insufficient_credit");

            assertThat(ledger.balance(credit, "BRL")).isEqualTo(brl(-10_00));
        });
    }

    private NewEntry reversal(NewEntry payment) {
        return NewEntry.reversing(payment.id(), "PAYMENT_REVERSED", customer, "Engano")
                .debit(Account.receivable(customer), brl(10_00))
                .credit(PIX, brl(10_00));
    }
}
