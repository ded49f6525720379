package dev.catraca.web.admin;

import dev.catraca.notifications.Letter;

/** A mail that confirming will send: the end of its address in the wizard, the text over it, and what it says. */
public record WizardLetter(String key, String title, Letter letter) {}
