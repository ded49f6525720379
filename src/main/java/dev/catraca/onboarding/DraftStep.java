package dev.catraca.onboarding;

/** The steps of the wizard, in their order. */
public enum DraftStep {
    CUSTOMER(1, Contact.class),
    DETAILS(2, Details.class),
    PLAN(3, PlanChoice.class),
    CONFIRMATION(4, Deal.class);

    private final int number;
    private final Class<? extends Answer> type;

    DraftStep(int number, Class<? extends Answer> type) {
        this.number = number;
        this.type = type;
    }

    /** Counted from 1, as people do. */
    public int number() {
        return number;
    }

    Class<? extends Answer> type() {
        return type;
    }

    /** The last one follows itself. */
    public DraftStep next() {
        return switch (this) {
            case CUSTOMER -> DETAILS;
            case DETAILS -> PLAN;
            case PLAN, CONFIRMATION -> CONFIRMATION;
        };
    }

    /** The first one comes before itself. */
    public DraftStep previous() {
        return switch (this) {
            case CUSTOMER, DETAILS -> CUSTOMER;
            case PLAN -> DETAILS;
            case CONFIRMATION -> PLAN;
        };
    }
}
