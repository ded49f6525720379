package dev.catraca.organizations;

/** What asking the DNS for an organization's proof came to. */
public enum DomainCheck {
    PROVEN,
    NOT_FOUND,
    UNREACHABLE
}
