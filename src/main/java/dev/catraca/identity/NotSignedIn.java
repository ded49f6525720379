package dev.catraca.identity;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Nobody is signed in, and the thing asked for is not open: 401 in the API. Pages send the visitor to sign in. */
@ResponseStatus(HttpStatus.UNAUTHORIZED)
public class NotSignedIn extends RuntimeException {
    public NotSignedIn() {
        super("not_signed_in", null, false, false);
    }
}
