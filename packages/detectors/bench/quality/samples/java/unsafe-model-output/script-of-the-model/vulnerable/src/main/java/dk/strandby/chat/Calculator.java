package dk.strandby.chat;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;
import javax.script.ScriptException;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.stereotype.Component;

@Component
public class Calculator {
    private final ChatModel model;
    private final ScriptEngine engine = new ScriptEngineManager().getEngineByName("js");

    public Calculator(ChatModel model) {
        this.model = model;
    }

    public double compute(String question) throws ScriptException {
        String formula = model.call("Answer with one JavaScript expression only. " + question);
        return ((Number) engine.eval(formula)).doubleValue();
    }
}
