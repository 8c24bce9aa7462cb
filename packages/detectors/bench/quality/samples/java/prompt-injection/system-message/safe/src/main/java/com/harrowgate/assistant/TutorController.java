package com.harrowgate.assistant;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatLanguageModel;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class TutorController {
    private final ChatLanguageModel model;

    public TutorController(ChatLanguageModel model) {
        this.model = model;
    }

    @PostMapping("/tutor")
    public Map<String, String> ask(@RequestParam String subject, @RequestParam String question) {
        SystemMessage rules = SystemMessage.from("You teach the subject that the question names.");
        String answer = model.generate(rules, UserMessage.from(subject + ": " + question)).content().text();
        return Map.of("answer", answer);
    }
}
