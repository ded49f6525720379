package dev.catraca.identity;

import java.time.Instant;

/** A way into the portal for whoever reads that mailbox. The address is a secret. */
public record SignInLink(String email, String url, Instant expiresAt) {}
