package uk.hallam.hire.filter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import javax.servlet.http.HttpSession;
import uk.hallam.hire.security.Tokens;

/** Each form carries a token of the session, and each post brings it back. */
public class FormTokenFilter implements Filter {
    public static final String ATTRIBUTE = "formToken";

    @Override
    public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) servletRequest;
        HttpSession session = request.getSession();
        String expected = (String) session.getAttribute(ATTRIBUTE);
        if (expected == null) {
            expected = Tokens.formToken();
            session.setAttribute(ATTRIBUTE, expected);
        }
        if ("POST".equals(request.getMethod())) {
            String given = request.getParameter(ATTRIBUTE);
            if (given == null || !MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8))) {
                ((HttpServletResponse) servletResponse).sendError(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
        }
        chain.doFilter(servletRequest, servletResponse);
    }
}
