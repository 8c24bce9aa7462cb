package ch.steinbruch.web;

import java.io.IOException;
import java.io.PrintWriter;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

public class FaultFilter implements Filter {
    private static final Logger LOGGER = LogManager.getLogger(FaultFilter.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException fault) {
            response.setContentType("text/plain");
            PrintWriter out = response.getWriter();
            for (StackTraceElement frame : fault.getStackTrace()) {
                out.println(frame);
            }
        }
    }
}
