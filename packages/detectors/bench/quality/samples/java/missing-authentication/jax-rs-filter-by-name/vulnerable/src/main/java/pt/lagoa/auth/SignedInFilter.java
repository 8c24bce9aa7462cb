package pt.lagoa.auth;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

@Provider
@SignedIn
public class SignedInFilter implements ContainerRequestFilter {
    @Inject
    Set<String> sessions;

    @Override
    public void filter(ContainerRequestContext context) {
        String session = context.getHeaderString("X-Session");
        if (session == null || !sessions.contains(session)) {
            context.abortWith(Response.status(401).build());
        }
    }
}
