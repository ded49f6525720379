package dev.catraca.identity;

import java.util.List;

/** Customers asked to be let into the portal. */
public record SignInLinksRequested(List<SignInLink> links) {}
