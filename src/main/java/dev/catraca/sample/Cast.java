package dev.catraca.sample;

/** Everybody who makes something happen. */
record Cast(
        Story story,
        Shop shop,
        Crowd crowd,
        Payers payers,
        Pupils pupils,
        Purchases purchases,
        Firms firms,
        Extras extras,
        Star star,
        MoneyBack moneyBack,
        Endings endings) {

    /** Puts what they have in mind on the agenda. */
    void plan() {
        firms.plan(Content.people().firms());
        extras.plan();
        star.plan();
        moneyBack.plan();
        endings.plan();
        classes("excel", 90);
        classes("violao", 60);
        classes("ingles", 40);
        classes("excel", -10);
        classes("python", -20);
    }

    private void classes(String course, int daysAgo) {
        var from = story.last().minusDays(daysAgo);
        var announced = from.minusDays(30).isBefore(story.first()) ? story.first() : from.minusDays(30);
        story.agenda().on(announced, () -> shop.openClass(course, from));
    }

    static Cast of(Story story) {
        var people = Content.people();
        var shop = new Shop(story.desk());
        var crowd = new Crowd(story, people);
        var payers = new Payers(story, people);
        var pupils = new Pupils(story);
        var purchases = new Purchases(story, shop, payers, pupils);
        return new Cast(
                story,
                shop,
                crowd,
                payers,
                pupils,
                purchases,
                new Firms(story, shop, crowd, payers, purchases, pupils),
                new Extras(story, crowd, payers),
                new Star(story, shop, payers, purchases, pupils),
                new MoneyBack(story),
                new Endings(story));
    }
}
