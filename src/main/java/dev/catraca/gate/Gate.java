package dev.catraca.gate;

import dev.catraca.identity.Needs;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.NotSignedIn;
import dev.catraca.identity.Open;
import dev.catraca.identity.SignedIn;
import dev.catraca.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Holds every handler to its annotation. Fails closed: a handler that forgot to name its authority serves nobody. */
@Component
class Gate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        FailedKey.throwIfAny(request);
        try {
            if (handler instanceof HandlerMethod method) {
                admit(method, request);
            }
            return true;
        } catch (NotSignedIn nobody) {
            if (Area.of(request) == Area.API) {
                throw nobody;
            }
            sendToSignIn(request, response);
            return false;
        }
    }

    private static void admit(HandlerMethod handler, HttpServletRequest request) {
        var needs = handler.getMethodAnnotation(Needs.class);
        if (needs != null) {
            admitStaff(needs, request);
        } else if (handler.hasMethodAnnotation(NeedsCustomer.class)) {
            admitCustomer(request);
        } else if (!handler.hasMethodAnnotation(Open.class) && !isFramework(handler)) {
            throw new Refusal.Forbidden("forbidden");
        }
    }

    private static void admitStaff(Needs needs, HttpServletRequest request) {
        var signedIn = SignedIn.ifAny(request).filter(who -> !who.isCustomer()).orElseThrow(NotSignedIn::new);
        if (!Arrays.stream(needs.value()).allMatch(signedIn::can)) {
            throw new Refusal.Forbidden("forbidden");
        }
    }

    private static void admitCustomer(HttpServletRequest request) {
        if (SignedIn.ifAny(request).filter(SignedIn::isCustomer).isEmpty()) {
            throw new NotSignedIn();
        }
    }

    /** A redirect would put the sign-in page inside the fragment that htmx asked for; its header moves the window. */
    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(SignInAddress.leadingBackTo(request));
        } else {
            response.setHeader("HX-Redirect", SignInAddress.withoutWayBack(request));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Error pages, the OpenAPI document and the answer to OPTIONS: they show nothing of anybody's. */
    private static boolean isFramework(HandlerMethod handler) {
        return ErrorController.class.isAssignableFrom(handler.getBeanType())
                || handler.getBeanType().getName().startsWith("org.springframework.web.servlet.mvc.method.")
                || handler.getBeanType().getName().startsWith("org.springdoc.");
    }
}
