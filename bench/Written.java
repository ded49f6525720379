import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rows that some work wrote, found by comparing every table with what it was before: put back as they were, and
 * written again by one plain statement for each table.
 */
final class Written {

    private final Connection database;
    private final Map<String, Table> tables = new LinkedHashMap<>();

    Written(Connection database) {
        this.database = database;
    }

    private record Table(String name, String copy, List<String> columns, List<String> key) {

        String list() {
            return String.join(", ", columns);
        }

        String same(String one, String other) {
            return String.join(
                    " and ", key.stream().map(column -> one + "." + column + " = " + other + "." + column).toList());
        }
    }

    /** Every table of ours, parents first. */
    void remember() throws SQLException {
        run("drop schema if exists bench cascade");
        run("create schema bench");
        for (var name : parentsFirst()) {
            var copy = name.replace('.', '_');
            run("create table bench.before_%s as select *, xmin::text::bigint as xmin_then from %s".formatted(copy, name));
            tables.put(name, new Table(name, copy, columns(name), key(name)));
        }
    }

    /** Rows that are new, and rows that are another version than before. */
    void collect() throws SQLException {
        for (var table : List.copyOf(tables.values())) {
            run("create table bench.new_%s as select t.* from %s t where not exists (select from bench.before_%s b where %s)"
                    .formatted(table.copy, table.name, table.copy, table.same("t", "b")));
            run("create table bench.changed_%s as select t.* from %s t join bench.before_%s b on %s where t.xmin::text::bigint <> b.xmin_then"
                    .formatted(table.copy, table.name, table.copy, table.same("t", "b")));
            run("create table bench.old_%s as select b.* from bench.before_%s b join bench.changed_%s c on %s"
                    .formatted(table.copy, table.copy, table.copy, table.same("b", "c")));
            if (count("bench.new_" + table.copy) + count("bench.changed_" + table.copy) == 0) {
                tables.remove(table.name);
            }
        }
        run("analyze");
    }

    /** Without triggers and foreign keys: this is not measured. */
    void putBack() throws SQLException {
        run("begin");
        run("set local session_replication_role = replica");
        for (var table : tables.values()) {
            run("delete from %s t where not exists (select from bench.before_%s b where %s)"
                    .formatted(table.name, table.copy, table.same("t", "b")));
            run(update(table, "bench.old_"));
        }
        run("commit");
        for (var table : tables.values()) {
            run("vacuum analyze " + table.name);
        }
    }

    /** Milliseconds for the same rows, with every index, constraint and trigger, in one transaction. */
    double writeAgain() throws SQLException {
        var began = System.nanoTime();
        run("begin");
        for (var table : tables.values()) {
            if (count("bench.changed_" + table.copy) > 0) {
                run(update(table, "bench.changed_"));
            }
            if (count("bench.new_" + table.copy) > 0) {
                run("insert into %s (%s) select %s from bench.new_%s"
                        .formatted(table.name, table.list(), table.list(), table.copy));
            }
        }
        run("commit");
        return (System.nanoTime() - began) / 1e6;
    }

    private static String update(Table table, String from) {
        var set = table.columns.stream()
                .filter(column -> !table.key.contains(column))
                .map(column -> column + " = c." + column)
                .toList();
        return set.isEmpty()
                ? "select 1"
                : "update %s t set %s from %s%s c where %s"
                        .formatted(table.name, String.join(", ", set), from, table.copy, table.same("t", "c"));
    }

    long count() throws SQLException {
        var sum = 0L;
        for (var table : tables.values()) {
            sum += count("bench.new_" + table.copy) + count("bench.changed_" + table.copy);
        }
        return sum;
    }

    void forget() throws SQLException {
        run("drop schema bench cascade");
    }

    /** New and changed rows, table by table. */
    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        try {
            for (var table : tables.values()) {
                lines.add("  %-28s %8d new %8d changed".formatted(
                        table.name, count("bench.new_" + table.copy), count("bench.changed_" + table.copy)));
            }
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
        return String.join("\n", lines);
    }

    private List<String> parentsFirst() throws SQLException {
        var left = new TreeSet<>(list("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
                where c.relkind = 'r' and n.nspname not in ('bench', 'public') and n.nspname !~ '^pg_'
                """));
        var ordered = new ArrayList<String>();
        while (!left.isEmpty()) {
            var free = left.stream().filter(table -> isFree(table, left)).toList();
            if (free.isEmpty()) {
                free = List.of(left.first());
            }
            ordered.addAll(free);
            free.forEach(left::remove);
        }
        return ordered;
    }

    private boolean isFree(String table, Set<String> left) {
        try {
            return list("""
                    select n.nspname || '.' || p.relname from pg_constraint k join pg_class p on p.oid = k.confrelid
                    join pg_namespace n on n.oid = p.relnamespace
                    where k.contype = 'f' and k.conrelid = '%s'::regclass and k.confrelid <> k.conrelid
                    """.formatted(table)).stream().noneMatch(left::contains);
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /** Those that may be written. */
    private List<String> columns(String table) throws SQLException {
        return list("""
                select attname from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
                """.formatted(table));
    }

    private List<String> key(String table) throws SQLException {
        return list("""
                select a.attname from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                where i.indrelid = '%s'::regclass and i.indisprimary
                """.formatted(table));
    }

    private long count(String table) throws SQLException {
        return Long.parseLong(list("select count(*)::text from " + table).getFirst());
    }

    private List<String> list(String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
