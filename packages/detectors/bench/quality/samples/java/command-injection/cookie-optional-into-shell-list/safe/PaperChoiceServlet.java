package org.westferry.copyshop;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

@WebServlet("/printer/paper")
public class PaperChoiceServlet extends HttpServlet {

    private static final Map<String, String> MEDIA = Map.of("a4", "A4", "a3", "A3", "letter", "Letter");

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> chosen = Optional.empty();
        if (request.getCookies() != null) {
            try {
                chosen = Arrays.stream(request.getCookies())
                        .filter(cookie -> "paper".equals(cookie.getName()))
                        .map(Cookie::getValue)
                        .findFirst()
                        .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8));
            } catch (IllegalArgumentException e) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Paper choice is not readable");
                return;
            }
        }
        String paper = chosen.map(name -> MEDIA.getOrDefault(name, "A4")).orElse("A4");

        List<String> line = List.of("/bin/sh", "-c", "lpoptions -p frontdesk -o media=" + paper);
        Process process = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            boolean ended = process.waitFor(5, TimeUnit.SECONDS);
            response.setStatus(ended ? HttpServletResponse.SC_NO_CONTENT : HttpServletResponse.SC_GATEWAY_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Printer did not answer");
        } finally {
            process.destroy();
        }
    }
}
