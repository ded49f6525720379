package dev.catraca.identity;

import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Token;
import java.util.List;

/** How an attempt to sign in to the back office came out. */
public sealed interface SignInResult {

    /** Signed in; the token is the session's. */
    record Entered(Token session) implements SignInResult {}

    /** The password opens several organizations: the person picks one. */
    record Choice(List<Door> doors) implements SignInResult {}

    /** Wrong address or wrong password; nobody learns which. */
    record Refused() implements SignInResult {}

    /** One organization to pick; the token is good once, for some minutes. */
    record Door(OrganizationId organization, String name, Token token) {}
}
