package dev.catraca.journeys;

import dev.catraca.identity.Role;
import dev.catraca.identity.TestStaff;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Catraca is for, by three people at once: one sells, one pays, one studies. */
@CatracaTest
class MainJobJourney {

    @LocalServerPort
    int port;

    @Autowired
    TestOrganizations organizations;

    @Autowired
    TestStaff staff;

    @Test
    void a_course_is_written_sold_paid_and_studied() {
        var owner = staff.join(organizations.newSchool("Escola Aurora"), Role.OWNER);
        try (var desk = Browser.open(port);
                var pocket = Browser.phone(port);
                var sofa = Browser.phone(port)) {
            var office = new Office(desk);
            office.signIn(owner.email());
            office.writeCourse();
            office.putOnSale();
            office.registerCustomer();
            office.placeOrder();

            var payer = new Payer(pocket);
            payer.open(office.paymentLink());
            payer.sendReceipt();
            office.recordPayment();
            payer.seesItPaid();

            var student = new Student(sofa);
            student.enter(office.accessLink());
            student.study();
            student.seesInvoices();
        }
    }
}
