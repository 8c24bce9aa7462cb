package ch.steinbruch.web;

import jakarta.servlet.http.HttpServletRequest;

public class WordRequest {
    private final HttpServletRequest request;

    public WordRequest(HttpServletRequest request) {
        this.request = request;
    }

    public String word(String name) {
        String value = request.getParameter(name);
        if (value == null || !value.matches("\\w{1,40}")) {
            return "none";
        }
        return value;
    }
}
