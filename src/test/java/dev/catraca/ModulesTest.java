package dev.catraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Packages are the architecture; this holds them to what they say, and ARCHITECTURE.md to what is true. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Catraca.class);

    /** Used by nearly all; drawing their arrows would hide the others. */
    private static final List<String> SHARED = List.of("kernel", "organizations", "audit");

    @Test
    void no_module_uses_more_than_it_declares_and_nothing_goes_in_circles() {
        MODULES.verify();
    }

    @Test
    void the_diagram_in_the_architecture_is_drawn_from_the_code() throws IOException {
        var page = Files.readString(Path.of("ARCHITECTURE.md"));

        assertThat(page).contains(diagram());
    }

    /** Mermaid, one arrow for each use. */
    private static String diagram() {
        var lines = new ArrayList<String>();
        lines.add("```mermaid");
        lines.add("flowchart TD");
        MODULES.stream()
                .sorted(Comparator.comparing(ModulesTest::name))
                .filter(module -> !SHARED.contains(name(module)))
                .forEach(module -> lines.addAll(arrows(module)));
        lines.add("```");
        return String.join("\n", lines);
    }

    private static List<String> arrows(ApplicationModule module) {
        var used = new TreeSet<String>();
        module.getDirectDependencies(MODULES).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .filter(target -> !SHARED.contains(target) && !target.equals(name(module)))
                .forEach(used::add);
        return used.stream()
                .map(target -> "    %s --> %s".formatted(name(module), target))
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
