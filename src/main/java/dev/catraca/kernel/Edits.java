package dev.catraca.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * My edit of a thing that somebody else may have edited meanwhile: what I saw when I began, what they made of it, what
 * I make of it, by field. A missing field is an empty one. Nothing of theirs may be overwritten unseen.
 */
public record Edits(Map<String, String> seen, Map<String, String> theirs, Map<String, String> mine) {

    /** A field that both changed, each to something else: somebody must choose. */
    public record Clash(String field, String theirs, String mine) {}

    public List<Clash> clashes() {
        var clashes = new ArrayList<Clash>();
        for (var field : changedByThem()) {
            var clash = new Clash(field, in(theirs, field), in(mine, field));
            if (isMine(field) && !clash.theirs().equals(clash.mine())) {
                clashes.add(clash);
            }
        }
        return clashes;
    }

    /** Fields that only they changed: theirs holds. */
    public List<String> taken() {
        return changedByThem().stream().filter(field -> !isMine(field)).toList();
    }

    private List<String> changedByThem() {
        var fields = new TreeSet<>(theirs.keySet());
        fields.addAll(seen.keySet());
        return fields.stream()
                .filter(field -> !in(theirs, field).equals(in(seen, field)))
                .toList();
    }

    private boolean isMine(String field) {
        return !in(mine, field).equals(in(seen, field));
    }

    private static String in(Map<String, String> picture, String field) {
        return Objects.requireNonNullElse(picture.get(field), "");
    }
}
