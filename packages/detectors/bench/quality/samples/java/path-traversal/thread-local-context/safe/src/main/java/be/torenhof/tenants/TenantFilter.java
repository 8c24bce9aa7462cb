package be.torenhof.tenants;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

public class TenantFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String tenant = request.getHeader("X-Tenant");
        if (tenant == null || !tenant.matches("[a-z0-9]{1,64}")) {
            response.sendError(400);
            return;
        }
        Tenant.enter(tenant);
        try {
            chain.doFilter(request, response);
        } finally {
            Tenant.leave();
        }
    }
}
