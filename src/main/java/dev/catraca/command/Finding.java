package dev.catraca.command;

/** One thing the doctor looked at. */
record Finding(boolean good, String subject, String what, String advice) {

    static Finding good(String subject, String what) {
        return new Finding(true, subject, what, "");
    }

    static Finding bad(String subject, String what, String advice) {
        return new Finding(false, subject, what, advice);
    }

    String text() {
        var line = "%-4s %-12s %s".formatted(good ? "ok" : "BAD", subject, what);
        return good ? line : line + System.lineSeparator() + " ".repeat(18) + "-> " + advice;
    }
}
