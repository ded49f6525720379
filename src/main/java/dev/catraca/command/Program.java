package dev.catraca.command;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Boots the program: whole, to serve, or only as much of it as a command asks for. */
record Program(Class<?> source) {

    ConfigurableApplicationContext serve(String... settings) {
        return new SpringApplicationBuilder(source).run(settings);
    }

    ConfigurableApplicationContext forCommand(Installation installation) {
        return new SpringApplicationBuilder(source)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .run(installation.settingsForCommand().toArray(String[]::new));
    }
}
