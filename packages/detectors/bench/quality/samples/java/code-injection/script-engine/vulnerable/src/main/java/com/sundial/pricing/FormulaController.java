package com.sundial.pricing;

import java.util.Map;
import javax.script.Bindings;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class FormulaController {
    private final ScriptEngineManager engines = new ScriptEngineManager();

    @PostMapping("/formula")
    public Map<String, Object> compute(@RequestBody Map<String, String> body) throws ScriptException {
        ScriptEngine engine = engines.getEngineByName("javascript");
        Bindings values = engine.createBindings();
        values.put("base", 100);
        String formula = body.get("formula");
        return Map.of("result", engine.eval(formula, values));
    }
}
