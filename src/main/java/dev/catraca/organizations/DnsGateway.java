package dev.catraca.organizations;

import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Optional;
import javax.naming.Context;
import javax.naming.NameNotFoundException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the domain name system, by the one client that the JDK has. The provider is fixed to DNS, whose attributes are
 * text: unlike those of a directory they are never made into objects.
 */
@Component
@SuppressWarnings({"BanJNDI", "JdkObsolete"})
class DnsGateway {

    private static final String MILLISECONDS = "2000";
    private static final String TRIES = "2";

    private final String server;

    /** Without a server of its own it asks whom the machine asks. */
    DnsGateway(@Value("${catraca.dns-server:}") String server) {
        this.server = server.isEmpty() ? "dns:" : "dns://" + server;
    }

    /** The texts of a name's TXT records, none if it has none; empty if nobody answered. */
    Optional<List<String>> texts(String name) {
        try {
            var context = new InitialDirContext(settings());
            try {
                var records = context.getAttributes(name, new String[] {"TXT"}).get("TXT");
                return Optional.of(records == null ? List.of() : values(records));
            } finally {
                context.close();
            }
        } catch (NameNotFoundException none) {
            return Optional.of(List.of());
        } catch (NamingException unreachable) {
            return Optional.empty();
        }
    }

    private Hashtable<String, String> settings() {
        var settings = new Hashtable<String, String>();
        settings.put(Context.INITIAL_CONTEXT_FACTORY, "com.sun.jndi.dns.DnsContextFactory");
        settings.put(Context.PROVIDER_URL, server);
        settings.put("com.sun.jndi.dns.timeout.initial", MILLISECONDS);
        settings.put("com.sun.jndi.dns.timeout.retries", TRIES);
        return settings;
    }

    private static List<String> values(Attribute records) throws NamingException {
        var values = new ArrayList<String>();
        for (var i = 0; i < records.size(); i++) {
            values.add(String.valueOf(records.get(i)).replace("\"", ""));
        }
        return values;
    }
}
