package dev.catraca.api.http;

import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes a repeated POST harmless. The key, the effect and the stored answer are one transaction: the key's row goes in
 * first, so whoever sends the same key meanwhile waits on its unique index, then finds the answer, or the way free. A
 * {@link Replay} gives the answer, after the gate: another key of the organization may be allowed less.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 10)
class Idempotency extends ApiFilter {

    private static final int LONGEST_KEY = 255;

    private final IdempotencyRows rows;
    private final TransactionTemplate transaction;

    Idempotency(IdempotencyRows rows, PlatformTransactionManager transactions) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = request.getHeader("Idempotency-Key");
        if (key == null || !request.getMethod().equals("POST") || Caller.ifAny().isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var answer = new ContentCachingResponseWrapper(response);
        var failure = transaction.execute(status -> {
            try {
                once(checked(key), request, answer, chain);
            } catch (IOException | ServletException thrown) {
                status.setRollbackOnly();
                return thrown;
            }
            if (!succeeded(answer)) {
                status.setRollbackOnly();
            }
            return null;
        });
        rethrow(failure);
        answer.copyBodyToResponse();
    }

    private void once(String key, HttpServletRequest request, ContentCachingResponseWrapper answer, FilterChain chain)
            throws IOException, ServletException {
        var fingerprint = Fingerprint.of(request);
        if (rows.claim(key, fingerprint)) {
            chain.doFilter(request, answer);
            if (succeeded(answer)) {
                rows.keep(key, StoredAnswer.of(answer));
            }
            return;
        }
        var stored = rows.find(key).orElseThrow(() -> new Refusal.Conflict("in_progress"));
        if (!stored.isFor(fingerprint)) {
            throw new Refusal.Invalid("Idempotency-Key", "idempotency_key_reused");
        }
        Replay.leave(stored, request);
        chain.doFilter(request, answer);
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY || !key.chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new Refusal.Invalid("Idempotency-Key", "invalid_idempotency_key");
        }
        return key;
    }

    private static boolean succeeded(HttpServletResponse answer) {
        return answer.getStatus() >= 200 && answer.getStatus() < 300;
    }

    private static void rethrow(@Nullable Exception failure) throws IOException, ServletException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof ServletException servlet) {
            throw servlet;
        }
    }
}
