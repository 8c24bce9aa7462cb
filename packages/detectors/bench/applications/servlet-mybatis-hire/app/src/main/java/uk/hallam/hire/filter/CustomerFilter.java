package uk.hallam.hire.filter;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import uk.hallam.hire.security.Tokens;
import uk.hallam.hire.web.Visitor;

/** Lets only customers who signed in, or who are remembered, see their account. */
public class CustomerFilter implements Filter {
    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpServletResponse response = (HttpServletResponse) servletResponse;
        if (Visitor.customerId(request) == null) {
            Long remembered = remembered(request);
            if (remembered == null) {
                String here = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
                response.sendRedirect(request.getContextPath() + "/login?next=" + here);
                return;
            }
            request.changeSessionId();
            Visitor.signIn(request, remembered);
        }
        chain.doFilter(request, response);
    }

    private static Long remembered(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return null;
        }
        for (Cookie cookie : request.getCookies()) {
            if ("remember".equals(cookie.getName())) {
                String[] parts = cookie.getValue().split("\\.", 2);
                if (parts.length == 2 && Tokens.isSignatureOf(parts[1], parts[0])) {
                    return Long.valueOf(parts[0]);
                }
            }
        }
        return null;
    }
}
