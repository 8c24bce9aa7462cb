package com.harrowgate.assistant;

import dev.langchain4j.model.chat.ChatLanguageModel;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class AskController {
    private static final Map<String, String> REPORTS = Map.of(
            "turnover", "SELECT month, total FROM turnover ORDER BY month",
            "returns", "SELECT month, amount FROM returns ORDER BY month");

    public record Question(String text) {}

    private final ChatLanguageModel model;
    private final JdbcTemplate jdbc;

    public AskController(ChatLanguageModel model, JdbcTemplate jdbc) {
        this.model = model;
        this.jdbc = jdbc;
    }

    @PostMapping("/ask")
    public List<Map<String, Object>> ask(@RequestBody Question question) {
        String answer = model.generate("Name the report, turnover or returns, that answers: " + question.text());
        String report = REPORTS.get(answer.strip());
        return report == null ? List.of() : jdbc.queryForList(report);
    }
}
