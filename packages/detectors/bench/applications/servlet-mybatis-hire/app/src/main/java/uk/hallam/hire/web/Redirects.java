package uk.hallam.hire.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Sends visitors on. */
public final class Redirects {
    private Redirects() {
    }

    public static void onwards(HttpServletRequest request, HttpServletResponse response, String home) throws IOException {
        String next = request.getParameter("next");
        response.sendRedirect(next == null || next.isEmpty() ? request.getContextPath() + home : next);
    }

    public static void back(HttpServletRequest request, HttpServletResponse response, String home) throws IOException {
        String target = request.getParameter("back");
        response.sendRedirect(isOwnPath(target) ? target : request.getContextPath() + home);
    }

    private static boolean isOwnPath(String target) {
        if (target == null || !target.startsWith("/") || target.startsWith("//") || target.contains("\\")) {
            return false;
        }
        try {
            URI uri = new URI(target);
            return uri.getHost() == null && uri.getScheme() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
