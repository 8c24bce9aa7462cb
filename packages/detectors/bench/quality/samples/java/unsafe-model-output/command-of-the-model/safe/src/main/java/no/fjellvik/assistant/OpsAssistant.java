package no.fjellvik.assistant;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.stereotype.Service;

@Service
public class OpsAssistant {
    private static final Map<String, List<String>> COMMANDS =
            Map.of("disk", List.of("df", "-h"), "load", List.of("uptime"));
    private final ChatClient chat;

    public OpsAssistant(ChatClient.Builder builder) {
        this.chat = builder.defaultSystem("Answer with one command for a Linux server.").build();
    }

    public int run(String wish) throws IOException, InterruptedException {
        String answer = chat.prompt().user(wish).call().content();
        List<String> command = COMMANDS.getOrDefault(answer, List.of("true"));
        Process process = new ProcessBuilder(command).start();
        return process.waitFor();
    }
}
