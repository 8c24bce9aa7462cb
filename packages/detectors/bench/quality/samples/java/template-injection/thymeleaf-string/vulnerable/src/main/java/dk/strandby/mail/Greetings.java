package dk.strandby.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

@RestController
public class Greetings {
    public record Greeting(String text, String guest) {}

    private final TemplateEngine engine = new TemplateEngine();

    public Greetings() {
        engine.setTemplateResolver(new StringTemplateResolver());
    }

    @PostMapping("/greetings/length")
    public int length(@RequestBody Greeting greeting) {
        Context context = new Context(Locale.ENGLISH, Map.of("guest", greeting.guest()));
        return engine.process(greeting.text(), context).length();
    }
}
