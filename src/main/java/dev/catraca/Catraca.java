package dev.catraca;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program: one server that serves every organization of an installation. */
@SpringBootApplication
public class Catraca {

    static void main(String[] args) {
        SpringApplication.run(Catraca.class, args);
    }
}
