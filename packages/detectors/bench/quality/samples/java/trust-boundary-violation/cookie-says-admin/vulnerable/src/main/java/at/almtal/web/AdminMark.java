package at.almtal.web;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;

public class AdminMark implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        Cookie[] cookies = http.getCookies() == null ? new Cookie[0] : http.getCookies();
        String mark = "no";
        for (int i = 0; i < cookies.length; i++) {
            if (cookies[i].getName().equals("admin")) {
                mark = cookies[i].getValue();
            }
        }
        http.getSession().setAttribute("admin", mark);
        chain.doFilter(request, response);
    }
}
