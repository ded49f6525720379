package dev.catraca.command;

import dev.catraca.sample.SampleSignIn;
import java.util.List;
import java.util.stream.Stream;

/** How the ways into the sample school are printed. */
final class SampleWelcome {

    private SampleWelcome() {}

    static List<String> lines(SampleSignIn school) {
        var owner = school.password() == null
                ? "    new password %s".formatted(school.ownerLink())
                : "    password     %s".formatted(school.password());
        return Stream.concat(
                        Stream.of(
                                "Sample school (invented people; ./catraca sample remove takes it away):",
                                "    back office  " + school.url(),
                                "    e-mail       " + school.email(),
                                owner),
                        Stream.concat(
                                school.colleagues().stream().map(one -> "    or as        " + one + ", same password"),
                                Stream.of("    student      %s (once): %s"
                                        .formatted(school.student(), school.studentLink()))))
                .toList();
    }
}
