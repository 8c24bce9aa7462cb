package bg.boya.mikser;

import java.util.Map;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class PaintMixer {
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("javascript");

    @PostMapping("/mix")
    public Map<String, Object> mix(@RequestBody Map<String, String> order) throws ScriptException {
        String share = order.getOrDefault("share", "1");
        double portion = Double.parseDouble(share);
        Object litres = engine.eval("Math.round(20 * (" + portion + "))");
        return Map.of("litres", litres);
    }
}
