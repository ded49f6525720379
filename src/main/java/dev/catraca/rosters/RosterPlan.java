package dev.catraca.rosters;

import java.util.List;

/** What would become of each line of a list, and how many seats of the product are free for it. */
public record RosterPlan(List<PlannedLine> lines, int free, int total) {

    public List<PlannedLine> with(Finding finding) {
        return lines.stream().filter(line -> line.finding() == finding).toList();
    }

    public int count(Finding finding) {
        return with(finding).size();
    }

    /** Those that would get a seat. */
    public List<PlannedLine> seated() {
        return lines.stream().filter(line -> line.finding().takesSeat()).toList();
    }

    /** Those that would not, whatever the reason. */
    public List<PlannedLine> left() {
        return lines.stream().filter(line -> !line.finding().takesSeat()).toList();
    }
}
