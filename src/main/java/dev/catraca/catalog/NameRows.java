package dev.catraca.catalog;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Text;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words by which things of the catalog are found. */
@Component
class NameRows {

    /** The kinds of things; each is searched by itself. */
    enum Kind {
        PRODUCT,
        CATEGORY,
        OFFER
    }

    private final JdbcClient jdbc;

    NameRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(Kind kind, UUID id, String name) {
        jdbc.sql("delete from catalog.word where organization_id = :organization and thing_id = :id")
                .param("organization", Caller.tenant())
                .param("id", id)
                .update();
        jdbc.sql("""
                insert into catalog.word (organization_id, kind, word, thing_id)
                select :organization, :kind, word, :id from unnest(:words) as word
                on conflict do nothing
                """)
                .param("organization", Caller.tenant())
                .param("kind", kind.name())
                .param("id", id)
                .param("words", Text.words(name).toArray(String[]::new))
                .update();
    }

    /** The condition that a thing's name has a word with the beginning {@code :word}. */
    static String matches(Kind kind, String idColumn) {
        return """
                %s in (select w.thing_id from catalog.word w
                        where w.organization_id = :organization and w.kind = '%s' and starts_with(w.word, :word))""".formatted(idColumn, kind);
    }
}
