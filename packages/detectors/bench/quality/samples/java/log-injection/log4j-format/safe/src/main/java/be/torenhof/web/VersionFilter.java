package be.torenhof.web;

import java.io.IOException;
import javax.servlet.Filter;
import javax.servlet.FilterChain;
import javax.servlet.ServletException;
import javax.servlet.ServletRequest;
import javax.servlet.ServletResponse;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

public class VersionFilter implements Filter {
    private static final Logger LOGGER = LogManager.getLogger(VersionFilter.class);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String version = request.getParameter("v");
        if (version != null) {
            String text = "version ".concat(Integer.toString(Integer.parseInt(version)));
            LOGGER.info(text);
        }
        chain.doFilter(request, response);
    }
}
