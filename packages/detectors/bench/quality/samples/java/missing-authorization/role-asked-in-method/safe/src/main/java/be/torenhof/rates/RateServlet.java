package be.torenhof.rates;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@WebServlet("/rates")
public class RateServlet extends HttpServlet {
    private final Map<Long, Integer> rates = new ConcurrentHashMap<>();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole("manager")) {
            response.sendError(403);
            return;
        }
        rates.put(number(request, "room"), (int) number(request, "cents"));
    }

    @Override
    protected void doPut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole("manager")) {
            response.sendError(403);
            return;
        }
        rates.replace(number(request, "room"), (int) number(request, "cents"));
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.isUserInRole("manager")) {
            response.sendError(403);
            return;
        }
        rates.remove(number(request, "room"));
    }

    private static long number(HttpServletRequest request, String name) {
        return Long.parseLong(request.getParameter(name));
    }
}
