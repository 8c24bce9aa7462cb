package com.harrowgate.auth;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

public class EnterServlet extends HttpServlet {
    private final AccountBook accounts = new AccountBook();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Account account = accounts.find(request.getParameter("name"), request.getParameter("password"));
        if (account == null) {
            response.sendError(401);
            return;
        }
        request.changeSessionId();
        HttpSession session = request.getSession();
        session.setAttribute("account", account.id());
        session.setAttribute("role", request.getParameter("role"));
        response.setStatus(204);
    }
}
