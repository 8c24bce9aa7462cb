package fr.peltier.mail;

import java.io.IOException;
import java.io.StringWriter;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

public class SignatureServlet extends HttpServlet {
    private final transient VelocityEngine engine = new VelocityEngine();

    @Override
    public void init() {
        engine.init();
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signature = request.getParameter("signature");
        VelocityContext context = new VelocityContext();
        context.put("company", "Peltier");
        StringWriter out = new StringWriter();
        engine.evaluate(context, out, "signature", signature);
        response.setIntHeader("X-Length", out.toString().length());
    }
}
