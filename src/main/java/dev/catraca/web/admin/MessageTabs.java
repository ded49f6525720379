package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.MESSAGES_READ;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail of one customer, on their contact card. */
@Configuration
class MessageTabs {

    static final String KEY = "messages";
    private static final int PLACE = 90;

    @Bean
    CustomerTab messagesTab() {
        return new CustomerTab(KEY, PLACE, MESSAGES_READ, null);
    }
}
