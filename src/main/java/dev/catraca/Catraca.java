package dev.catraca;

import dev.catraca.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one server that serves every organization of an installation, and the commands around it. */
@SpringBootApplication
public class Catraca {

    static void main(String[] arguments) {
        System.exit(Commands.execute(Catraca.class, arguments));
    }
}
