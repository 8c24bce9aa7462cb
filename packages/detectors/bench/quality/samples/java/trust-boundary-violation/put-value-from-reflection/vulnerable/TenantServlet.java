package org.example.tenant;

import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;

@WebServlet("/tenant")
public class TenantServlet extends HttpServlet {

    public static final class Desk {
        private final String sent;

        public Desk(String sent) {
            this.sent = sent;
        }

        public String first() {
            return "public";
        }

        public String second() {
            return sent;
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Desk desk = new Desk(request.getHeader("X-Tenant"));
        try {
            Method method = Desk.class.getMethod("second");
            Object tenant = method.invoke(desk);
            request.getSession(true).putValue("tenant", tenant);
        } catch (ReflectiveOperationException e) {
            throw new ServletException(e);
        }
        response.setStatus(204);
    }
}
