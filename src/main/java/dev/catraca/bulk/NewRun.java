package dev.catraca.bulk;

import java.util.List;
import java.util.Map;

/** What to do, about what, and the input of each row. */
public record NewRun(String act, Subject subject, List<Map<String, String>> rows) {

    public NewRun {
        rows = List.copyOf(rows);
    }
}
