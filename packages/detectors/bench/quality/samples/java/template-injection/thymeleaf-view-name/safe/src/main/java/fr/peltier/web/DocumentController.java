package fr.peltier.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.springframework.context.annotation.Bean;

@Controller
public class DocumentController {
    @Bean
    SpringTemplateEngine templateEngine() {
        return new SpringTemplateEngine();
    }

    @GetMapping("/documents/{section}")
    public String section(@PathVariable String section) {
        return switch (section) {
            case "terms" -> "documents/terms :: main";
            case "privacy" -> "documents/privacy :: main";
            default -> "documents/index :: main";
        };
    }
}
