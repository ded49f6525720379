package dev.catraca.sample;

/** How much school: so many people (companies aside) over so many days before today. */
record SampleScale(int people, int days) {

    /** What a demo shows: a year of a school with five figures a month. */
    static final SampleScale FULL = new SampleScale(430, 395);
}
