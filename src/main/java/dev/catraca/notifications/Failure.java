package dev.catraca.notifications;

/** Why one mail did not leave, with what the server or the network said, on one short line. */
record Failure(SmtpProblem problem, String detail) {

    private static final String SEPARATOR = ": ";
    private static final int DETAIL_LENGTH = 400;

    static Failure of(SmtpProblem problem, String said) {
        var line = OneLine.of(said);
        return new Failure(problem, line.length() <= DETAIL_LENGTH ? line : line.substring(0, DETAIL_LENGTH));
    }

    static Failure read(String text) {
        var end = text.indexOf(SEPARATOR);
        return new Failure(SmtpProblem.valueOf(text.substring(0, end)), text.substring(end + SEPARATOR.length()));
    }

    /** As the row keeps it: the problem's name first, so that the page can say it in words. */
    String text() {
        return problem + SEPARATOR + detail;
    }
}
