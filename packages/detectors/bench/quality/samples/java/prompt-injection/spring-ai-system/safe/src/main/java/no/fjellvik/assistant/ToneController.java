package no.fjellvik.assistant;

import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class ToneController {
    public record Draft(String tone, String text) {}

    private final ChatClient chat;

    public ToneController(ChatClient.Builder builder) {
        this.chat = builder.build();
    }

    @PostMapping("/drafts/rewrite")
    public Map<String, String> rewrite(@RequestBody Draft draft) {
        String text = chat.prompt()
                .system("Rewrite letters in a tone that is " + toneOf(draft))
                .user(draft.text())
                .call()
                .content();
        return Map.of("text", text);
    }

    private static String toneOf(Draft draft) {
        return switch (draft.tone()) {
            case "formal" -> "formal";
            case "short" -> "short";
            default -> "friendly";
        };
    }
}
