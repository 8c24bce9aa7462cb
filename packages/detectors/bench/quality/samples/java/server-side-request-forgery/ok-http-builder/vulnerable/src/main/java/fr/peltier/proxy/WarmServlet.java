package fr.peltier.proxy;

import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

public class WarmServlet extends HttpServlet {
    private final transient Fetcher fetcher = new Fetcher();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address = request.getReader().readLine();
        response.setStatus(address == null ? 400 : fetcher.fetch(address));
    }
}
