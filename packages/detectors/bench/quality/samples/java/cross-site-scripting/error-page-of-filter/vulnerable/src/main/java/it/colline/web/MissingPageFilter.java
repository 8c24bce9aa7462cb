package it.colline.web;

import java.io.IOException;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.HttpServletRequest;
import org.owasp.esapi.ESAPI;

public class MissingPageFilter implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String uri = ((HttpServletRequest) request).getRequestURI();
        if (!uri.startsWith("/old/")) {
            chain.doFilter(request, response);
            return;
        }
        String page = URLDecoder.decode(uri.substring(5), StandardCharsets.UTF_8);
        response.setContentType("text/html");
        Writer writer = response.getWriter();
        writer.write("<h1>" + page + " has moved</h1>");
    }
}
