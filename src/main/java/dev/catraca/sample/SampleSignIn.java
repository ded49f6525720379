package dev.catraca.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ways into the sample school. Without a password (its owner chose another) there is a link to choose a new one. */
public record SampleSignIn(
        String url,
        String email,
        @Nullable String password,
        @Nullable String ownerLink,
        List<String> colleagues,
        String student,
        String studentLink) {}
