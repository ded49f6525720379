package dev.catraca.identity;

import dev.catraca.audit.Audit;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.Organizations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How customers enter the portal: a link proves the mailbox, then the person picks one of its customers. */
@Component
@Transactional
public class CustomerLinks {

    /** A mail that tells of an open door is read days later. */
    private static final Duration IN_A_LETTER = Duration.ofDays(7);

    private static final int REQUESTS = 5;
    private static final int REQUESTS_BY_ADDRESS = 60;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final CustomerLinkRows rows;
    private final RateLimits limits;
    private final SecretLinks links;
    private final Sessions sessions;
    private final Customers customers;
    private final Organizations organizations;
    private final Links addresses;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    CustomerLinks(
            CustomerLinkRows rows,
            RateLimits limits,
            SecretLinks links,
            Sessions sessions,
            Customers customers,
            Organizations organizations,
            Links addresses,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.limits = limits;
        this.links = links;
        this.sessions = sessions;
        this.customers = customers;
        this.organizations = organizations;
        this.addresses = addresses;
        this.audit = audit;
        this.events = events;
    }

    /** The token of a link into the portal, if this text can be one. */
    public static Optional<Token> read(String text) {
        return Token.read(LinkPurpose.SIGN_IN.prefix, text);
    }

    /**
     * Sends a link if the address is a customer's. Whether it is, nobody learns from here: the limits count for
     * everybody, and keep a stranger from flooding a mailbox.
     */
    public void request(String email, Visitor visitor) {
        limits.take("customer-link", visitor.ip(), REQUESTS_BY_ADDRESS, WINDOW);
        var normal = EmailAddress.read(email).map(EmailAddress::normal).orElse("");
        limits.take("customer-link", Caller.tenant() + " " + normal, REQUESTS, WINDOW);
        EmailAddress.read(email)
                .filter(address -> !rows.profiles(address.normal()).isEmpty())
                .ifPresent(address -> {
                    var minted = links.mintForMailbox(address.normal(), null, LinkPurpose.SIGN_IN.lifetime);
                    var link = new SignInLink(address.value(), url(minted.token()), minted.expiresAt());
                    events.publishEvent(new SignInLinksRequested(List.of(link)));
                });
    }

    /** A link that lets this customer in, to be put into a mail to their own address. */
    public SignInLink mint(CustomerId id) {
        return mint(customers.get(id));
    }

    /** The same for several at once, in their order, by a fixed number of statements; who comes twice gets two links. */
    public List<SignInLink> mint(List<Customer> some) {
        var reachedAt = url("");
        var minted = links.mintForCustomers(some, IN_A_LETTER);
        return IntStream.range(0, some.size())
                .mapToObj(i -> new SignInLink(
                        some.get(i).email().value(),
                        reachedAt + minted.get(i).token().text(),
                        minted.get(i).expiresAt()))
                .toList();
    }

    /** The same, for an owner or admin to hand over where no mail leaves; audited. */
    public SignInLink copy(CustomerId id) {
        var link = mint(id);
        audit.record("customer", id.value(), "portal_link_copied");
        return link;
    }

    private SignInLink mint(Customer customer) {
        var email = customer.email();
        var minted = links.mintForMailbox(email.normal(), customer.id().value(), IN_A_LETTER);
        return new SignInLink(email.value(), url(minted.token()), minted.expiresAt());
    }

    /** Whom the link lets in: nobody if it is no longer good, several if they share the mailbox. Leaves it whole. */
    @Transactional(readOnly = true)
    public List<CustomerProfile> profiles(Token token) {
        return links.mailboxOf(token).map(rows::profiles).orElseGet(List::of);
    }

    /** Uses the link up for one of its customers. Empty if it is no longer good or not theirs; then it stays whole. */
    public Optional<Token> enter(Token token, CustomerId chosen, String userAgent) {
        return links.mailboxOf(token)
                .filter(mailbox -> rows.profiles(mailbox).stream()
                        .anyMatch(profile -> profile.customer().equals(chosen)))
                .filter(mailbox -> links.consumeSignIn(token))
                .map(mailbox -> open(chosen, mailbox, userAgent));
    }

    /** Lets somebody in whose mailbox another link of ours proved just now. Empty if that customer isn't theirs. */
    public Optional<Token> enter(EmailAddress proven, CustomerId chosen, String userAgent) {
        var mailbox = new SecretLinkRows.Mailbox(proven.normal(), chosen.value());
        return rows.profiles(mailbox).stream().findFirst().map(profile -> open(chosen, mailbox, userAgent));
    }

    private Token open(CustomerId customer, SecretLinkRows.Mailbox mailbox, String userAgent) {
        var name = customers.get(customer).name();
        var actor = new Actor(Actor.Kind.CUSTOMER, customer.value(), name);
        Caller.run(
                Caller.current().organization(), actor, () -> audit.record("customer", customer.value(), "signed_in"));
        return sessions.openForCustomer(customer.value(), mailbox.emailNormal(), mailbox.customer() == null, userAgent);
    }

    private String url(Token token) {
        return url(token.text());
    }

    private String url(String text) {
        return addresses.portal(organizations.current().slug(), "/enter/" + text);
    }
}
