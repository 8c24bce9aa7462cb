package it.colline.media;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

public class SkinFilter extends HttpFilter {
    private static final Set<String> SKINS = Set.of("light", "dark", "print");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String skin = request.getParameter("skin");
        if (skin == null || !SKINS.contains(skin)) {
            skin = "light";
        }
        request.setAttribute("skin", skin);
        chain.doFilter(request, response);
    }
}
