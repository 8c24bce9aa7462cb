package greet;

import java.io.IOException;
import java.io.StringWriter;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

@WebServlet("/greet")
public class GreetServlet extends HttpServlet {
    private final VelocityEngine engine = new VelocityEngine();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getParameter("name");
        VelocityContext context = new VelocityContext();
        context.put("name", name);
        StringWriter out = new StringWriter();
        engine.evaluate(context, out, "greet", "Dear " + name + "!");
        response.setContentType("text/plain");
        response.getWriter().write(out.toString());
    }
}
