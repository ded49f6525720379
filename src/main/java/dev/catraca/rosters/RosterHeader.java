package dev.catraca.rosters;

import dev.catraca.kernel.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which columns hold the names and the e-mails, by what a first line calls them. */
record RosterHeader(List<Integer> names, List<Integer> emails) {

    static final RosterHeader NONE = new RosterHeader(List.of(), List.of());

    private static final Set<String> NAMES = Set.of(
            "nome",
            "nome completo",
            "nome do aluno",
            "primeiro nome",
            "sobrenome",
            "aluno",
            "name",
            "full name",
            "first name",
            "last name",
            "student",
            "nombre",
            "nombre completo",
            "apellido",
            "apellidos",
            "alumno");
    private static final Set<String> EMAILS = Set.of(
            "email", "mail", "email do aluno", "endereco de email", "email address", "correo", "correo electronico");

    /** A line with an e-mail in it is a person already. */
    static RosterHeader of(List<String> fields) {
        if (fields.stream().anyMatch(field -> field.indexOf('@') >= 0)) {
            return NONE;
        }
        return new RosterHeader(columns(fields, NAMES), columns(fields, EMAILS));
    }

    boolean isThere() {
        return !names.isEmpty() || !emails.isEmpty();
    }

    /** First and last name may be apart. */
    Optional<String> name(List<String> fields) {
        return Optional.of(names.stream()
                        .filter(column -> column < fields.size())
                        .map(fields::get)
                        .filter(field -> !field.isEmpty())
                        .collect(Collectors.joining(" ")))
                .filter(name -> !name.isEmpty());
    }

    Optional<String> email(List<String> fields) {
        return emails.stream()
                .filter(column -> column < fields.size())
                .map(fields::get)
                .filter(field -> !field.isEmpty())
                .findFirst()
                .map(field -> Mailbox.in(field).map(Mailbox::email).orElse(field));
    }

    private static List<Integer> columns(List<String> fields, Set<String> called) {
        return IntStream.range(0, fields.size())
                .filter(column -> called.contains(word(fields.get(column))))
                .boxed()
                .toList();
    }

    private static String word(String title) {
        return Text.folded(Text.line(title)).replace("-", "").replace(":", "").strip();
    }
}
