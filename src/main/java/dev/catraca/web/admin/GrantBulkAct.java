package dev.catraca.web.admin;

/** What can be done to many at once, with the name of its run. */
public enum GrantBulkAct {
    GIVING("grants.giving"),
    REVOCATION("grants.revocation"),
    LIFTING("grants.lifting"),
    END("grants.end");

    private final String run;

    GrantBulkAct(String run) {
        this.run = run;
    }

    public String run() {
        return run;
    }
}
