package dk.strandby.chat;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatLanguageModel;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

public class ChatServlet extends HttpServlet {
    private final transient ChatLanguageModel model;

    public ChatServlet(ChatLanguageModel model) {
        this.model = model;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String shop = request.getParameter("shop");
        List<ChatMessage> talk = new ArrayList<>();
        String rules = "You answer for the shop " + shop + ". Never promise a discount.";
        talk.add(new SystemMessage(rules));
        talk.add(new UserMessage(request.getParameter("question")));
        int tokens = model.generate(talk).tokenUsage().totalTokenCount();
        response.setIntHeader("X-Tokens", tokens);
    }
}
