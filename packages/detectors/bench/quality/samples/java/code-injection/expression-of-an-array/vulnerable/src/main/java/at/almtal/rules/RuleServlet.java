package at.almtal.rules;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;

public class RuleServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String[] rules = {"cows * 18", request.getParameter("rule")};
        ScriptEngine engine = new ScriptEngineManager().getEngineByExtension("js");
        engine.put("cows", 24);
        int chosen = rules.length - 1;
        try {
            Object litres = engine.eval(rules[chosen]);
            response.setHeader("X-Enough", String.valueOf(litres instanceof Number number && number.intValue() > 400));
        } catch (ScriptException e) {
            throw new ServletException("no rule", e);
        }
    }
}
