package org.example.accounts;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

@WebServlet("/accounts/groups")
public class AccountServlet extends HttpServlet {

    private static final String LINE = "id -Gn -- %s | wc -w";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String account = request.getHeader("X-Account");
        if (account == null) {
            account = "daemon";
        }
        String[] command = {"/bin/sh", "-c", String.format(LINE, account)};
        Process process = Runtime.getRuntime().exec(command);
        try {
            response.setStatus(process.waitFor() == 0 ? 200 : 404);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            response.sendError(503);
        }
    }
}
