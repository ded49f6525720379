package dev.catraca.command;

import dev.catraca.database.Unusable;
import dev.catraca.kernel.Refusal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says on standard error why a command failed: in a sentence if the operator can do something about it. */
final class Complaint implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        var sentence = sentence(failure);
        if (sentence == null) {
            failure.printStackTrace(command.getErr());
        } else {
            command.getErr().println(sentence);
        }
        command.getErr().flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static @Nullable String sentence(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case Unusable unusable -> {
                    return unusable.getMessage();
                }
                case PortInUseException taken -> {
                    return "Port %d is in use: stop what uses it, or give another --port".formatted(taken.getPort());
                }
                case Refusal refusal -> {
                    return text(refusal);
                }
                default -> {}
            }
        }
        return null;
    }

    private static String text(Refusal refusal) {
        if (refusal instanceof Refusal.Invalid invalid) {
            return invalid.problems().stream()
                    .map(problem -> problem.field() + ": "
                            + text(
                                    "invalid." + problem.code(),
                                    problem.arguments().toArray()))
                    .collect(Collectors.joining(System.lineSeparator()));
        }
        return text("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    private static String text(String key, Object... arguments) {
        var texts = ResourceBundle.getBundle("messages/messages", Locale.ENGLISH);
        return texts.containsKey(key) ? new MessageFormat(texts.getString(key), Locale.ENGLISH).format(arguments) : key;
    }
}
