package calc;

import java.io.IOException;
import javax.script.Bindings;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import javax.servlet.annotation.WebServlet;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

@WebServlet("/formula")
public class FormulaServlet extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String value = request.getParameter("value");
        ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");
        Bindings names = engine.createBindings();
        names.put("given", value);
        response.setContentType("text/plain");
        try {
            Object result = engine.eval("Math.abs(" + value + ")", names);
            response.getWriter().println(result);
        } catch (ScriptException e) {
            response.sendError(400);
        }
    }
}
