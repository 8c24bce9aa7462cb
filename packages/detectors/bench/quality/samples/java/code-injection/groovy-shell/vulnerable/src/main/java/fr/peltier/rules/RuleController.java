package fr.peltier.rules;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class RuleController {
    private static final Map<String, String> RULES = Map.of("weekend", "hours > 48", "night", "hours < 8");

    public record Trial(String rule, int hours) {}

    @PostMapping("/rules/try")
    public boolean tryRule(@RequestBody Trial trial) {
        Binding binding = new Binding();
        binding.setVariable("hours", trial.hours());
        String script = RULES.containsKey(trial.rule()) ? RULES.get(trial.rule()) : trial.rule();
        return Boolean.TRUE.equals(new GroovyShell(binding).evaluate(script));
    }
}
