package no.fjellvik.assistant;

import dev.langchain4j.model.chat.ChatLanguageModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.io.IOException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.commons.text.StringEscapeUtils;

public class AnswerPage extends HttpServlet {
    private final transient ChatLanguageModel model =
            OpenAiChatModel.builder().apiKey(System.getenv("OPENAI_API_KEY")).modelName("gpt-4o-mini").build();

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String answer = model.generate(request.getParameter("question"));
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().println("<article>" + StringEscapeUtils.escapeHtml4(answer) + "</article>");
    }
}
