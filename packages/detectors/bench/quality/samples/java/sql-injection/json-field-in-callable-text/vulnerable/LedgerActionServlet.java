package com.tallowbridge.accounts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

@WebServlet("/ledger/action")
public class LedgerActionServlet extends HttpServlet {

    private static final int MAX_BODY = 4096;
    private static final Map<String, String> SHORT_NAMES =
            Map.of("close", "close_month", "reopen", "reopen_month", "carry", "carry_forward");

    private final ObjectMapper mapper = new ObjectMapper();
    private transient DataSource dataSource;

    @Override
    public void init() throws ServletException {
        try {
            dataSource = InitialContext.doLookup("java:comp/env/jdbc/ledger");
        } catch (NamingException e) {
            throw new ServletException("Ledger database is not configured", e);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int length = request.getContentLength();
        if (length < 0 || length > MAX_BODY) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        JsonNode body;
        try {
            body = mapper.readTree(request.getReader());
        } catch (JsonProcessingException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST, "Not a JSON document");
            return;
        }
        String action = body.path("action").asText("close");
        int month = body.path("month").asInt(1);
        String procedure = SHORT_NAMES.getOrDefault(action, action);

        try (Connection connection = dataSource.getConnection();
             CallableStatement call = connection.prepareCall("{call ledger." + procedure + "(?)}")) {
            call.setInt(1, month);
            call.execute();
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } catch (SQLException e) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Ledger is not available");
        }
    }
}
