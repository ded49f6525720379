package dev.catraca.web.admin;

import dev.catraca.identity.Permission;

/** One thing to do before the first student enters; its texts are {@code home.step.<key>} and {@code ....hint}. */
public record FirstStep(String key, String icon, String href, Permission permission, boolean done) {}
