package tenant;

import java.io.IOException;
import javax.servlet.*;
import javax.servlet.annotation.WebFilter;
import javax.servlet.http.HttpServletRequest;

@WebFilter("/*")
public class TenantFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String header = ((HttpServletRequest) request).getHeader("X-Tenant");
        if (header != null) {
            Tenants.set(header);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            Tenants.clear();
        }
    }
}
